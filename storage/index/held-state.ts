import { Overtaken } from './commit.ts';
import { beginIndex } from './connect.ts';
import {
  type DeadRecord,
  type IndexDatabase,
  type IndexReading,
  reading,
  type TailRecord,
} from './schema.ts';
import { isGone } from './pieces.ts';
import { addToDead, addToTail, loadState, readSketch, type State } from './state.ts';
import { tailEntry, type TailEntry } from './tail.ts';

/** The state of the index in this context, made current at each use. */
export interface HeldState {
  /** Runs `work` on the current state, in the transaction that found it current; maybe more than once. */
  readonly with: <T>(
    work: (tx: IndexReading, state: State) => Promise<T>,
    needs?: 'sketch',
  ) => Promise<T>;
  /** Runs `work`, which writes and resolves to the state after it; again where another context was faster. */
  readonly change: (work: (db: IndexDatabase, state: State) => Promise<State>) => Promise<void>;
  /** Resolves when there is an index to write into. */
  readonly begun: () => Promise<void>;
  /** What this context has added or killed need not be read again. */
  readonly added: (doc: number, entry: TailEntry) => void;
  readonly killed: (record: DeadRecord) => void;
  /** As far as this context knows; nothing where it has not looked yet. */
  readonly known: () => State | undefined;
}

const ATTEMPTS = 4;

export function heldState(open: () => Promise<IndexDatabase>): HeldState {
  let state: State | undefined;
  const using: HeldState['with'] = async (work, needs) => {
    for (let attempt = 1; ; attempt++) {
      const db = await open();
      const tx = reading(db);
      const before = state;
      // Mostly nothing has changed: one looks after it while the work is done already.
      const seen = before && sizeOf(before);
      const early = before && (before.sketch || !needs) ? settled(work(tx, before)) : undefined;
      const changes = before && (await changesSince(tx, before));
      if (early && before && changes === NO_CHANGES) {
        const answer = await early;
        // Another question of this context has learnt of a change meanwhile, which this answer may not know.
        if (sizeOf(before) !== seen && attempt < ATTEMPTS) continue;
        if ('value' in answer) return answer.value;
        if (attempt >= ATTEMPTS || !isGone(answer.error)) throw answer.error;
        state = undefined;
        continue;
      }
      const current =
        before && changes ? changed(before, changes) : await loadState(tx, needs, before);
      state = current;
      if (!current) {
        await beginIndex(db);
        continue;
      }
      if (needs) current.sketch ??= await readSketch(tx, current);
      try {
        return await work(tx, current);
      } catch (error) {
        // What replaced it is in the manifest.
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
          state = await work(await open(), current);
          return;
        } catch (error) {
          if (attempt >= ATTEMPTS || !(error instanceof Overtaken)) throw error;
        }
      }
    },
    begun: async () => {
      if (!state) await using(async () => undefined);
    },
    added: (doc, entry) => void (state && addToTail(state, doc, entry)),
    killed: (record) => void (state && addToDead(state, record.doc, record)),
    known: () => state,
  };
}

/** Grows with every change that a state is told of. */
const sizeOf = ({ tail, dead }: State) => tail.size + dead.size;

/** Its failure is looked at later, or never. */
const settled = <T>(work: Promise<T>) =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

/** What other contexts, or this one, have added since a state was read. */
interface Changes {
  readonly tail: readonly (readonly [number, TailRecord])[];
  readonly dead: readonly (readonly [number, DeadRecord])[];
}

const NO_CHANGES: Changes = { tail: [], dead: [] };

/** `undefined` where more than the tail has changed. */
async function changesSince(tx: IndexReading, state: State): Promise<Changes | undefined> {
  const [tail, dead] = [tx.objectStore('tail'), tx.objectStore('dead')];
  const [generation, tailKeys, deadKeys] = await Promise.all([
    tx.objectStore('generation').get('generation'),
    tail.getAllKeys(),
    dead.getAllKeys(),
  ]);
  if (generation !== state.manifest.generation) return undefined;
  const added = tailKeys.filter((doc) => !state.tail.has(doc));
  const died = deadKeys.filter((doc) => !state.dead.has(doc));
  if (added.length + died.length === 0) return NO_CHANGES;
  const [entries, records] = await Promise.all([
    Promise.all(added.map((doc) => tail.get(doc))),
    Promise.all(died.map((doc) => dead.get(doc))),
  ]);
  return { tail: paired(added, entries), dead: paired(died, records) };
}

const paired = <T>(docs: readonly number[], records: readonly (T | undefined)[]): [number, T][] =>
  docs.flatMap((doc, at) => {
    const record = records[at];
    return record === undefined ? [] : [[doc, record]];
  });

function changed(state: State, { tail, dead }: Changes): State {
  for (const [doc, record] of tail) addToTail(state, doc, tailEntry(record));
  for (const [, record] of dead) addToDead(state, record.doc, record);
  return state;
}
