import { Overtaken } from './commit.ts';
import { beginIndex } from './connect.ts';
import { type IndexDatabase, type IndexReading, reading } from './schema.ts';
import { addToDead, addToTail, loadSketch, loadState, type State } from './state.ts';
import { tailEntry } from './tail.ts';

/** The state of the index in this context, made current at each use. */
export interface HeldState {
  /** Runs `work` on the current state, in the transaction that found it current. */
  readonly with: <T>(
    work: (tx: IndexReading, state: State) => Promise<T>,
    needs?: 'sketch',
  ) => Promise<T>;
  /** Runs `work`, which writes; again where another context was faster. */
  readonly change: (work: (db: IndexDatabase, state: State) => Promise<void>) => Promise<void>;
  /** Resolves when there is an index to write into. */
  readonly begun: () => Promise<void>;
}

const ATTEMPTS = 4;

export function heldState(open: () => Promise<IndexDatabase>): HeldState {
  let state: State | undefined;
  const using: HeldState['with'] = async (work, needs) => {
    for (let attempt = 1; ; attempt++) {
      const db = await open();
      const tx = reading(db);
      const current = await (state ? refreshed(tx, state) : loadState(tx));
      state = current;
      if (!current) {
        await beginIndex(db);
        continue;
      }
      if (needs && !current.sketch) await loadSketch(tx, current);
      try {
        return await work(tx, current);
      } catch (error) {
        // A Blob that another context merged away: what replaced it is in the manifest.
        if (attempt >= ATTEMPTS || !isGone(error)) throw error;
        state = undefined;
      }
    }
  };
  return {
    with: using,
    async change(work) {
      for (let attempt = 1; ; attempt++) {
        const current = await using(async (_tx, found) => found, 'sketch');
        try {
          return await work(await open(), current);
        } catch (error) {
          if (attempt >= ATTEMPTS || !(error instanceof Overtaken)) throw error;
        }
      }
    },
    begun: async () => {
      if (!state) await using(async () => undefined);
    },
  };
}

const isGone = (error: unknown) =>
  error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);

/** Reads what other contexts, or this one, have added since. */
async function refreshed(tx: IndexReading, state: State): Promise<State | undefined> {
  const [tail, dead] = [tx.objectStore('tail'), tx.objectStore('dead')];
  const [generation, tailKeys, deadKeys] = await Promise.all([
    tx.objectStore('generation').get('generation'),
    tail.getAllKeys(),
    dead.getAllKeys(),
  ]);
  if (generation !== state.manifest.generation) return loadState(tx);
  const added = tailKeys.filter((doc) => !state.tail.has(doc));
  const died = deadKeys.filter((doc) => !state.dead.has(doc));
  const [entries, records] = await Promise.all([
    Promise.all(added.map((doc) => tail.get(doc))),
    Promise.all(died.map((doc) => dead.get(doc))),
  ]);
  entries.forEach((record, at) => {
    const doc = added[at];
    if (record && doc !== undefined) addToTail(state, doc, tailEntry(record));
  });
  records.forEach((record, at) => {
    const doc = died[at];
    if (record && doc !== undefined) addToDead(state, doc, record);
  });
  return state;
}
