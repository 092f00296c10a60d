import { emptyIndex, indexConnection } from './connect.ts';
import type { Indexed } from './gather.ts';
import { type HeldState, heldState } from './held-state.ts';
import { type Ask, lookUp } from './look-up.ts';
import type { Postings } from './postings.ts';
import { addRecord, reserve } from './numbers.ts';
import { writingIndex } from './schema.ts';
import { DAYS_CHUNK } from './tables.ts';
import { deadRecord, tailEntry, tailRecord } from './tail.ts';
import { upkeep } from './upkeep.ts';
import { type View, viewOf } from './view.ts';

/**
 * A full-text index of immutable sorted segments. Articles are numbers here, and no number is used
 * twice. Whoever adds or kills holds the lock of the index's name; `tend` takes it itself.
 */
export interface Index {
  /** Another id is another index, which knows nothing of what the first held. */
  readonly id: () => Promise<string>;
  /** Looks up what `choose` asks for, once the state of the index is known; with `sketch`, also frequencies. */
  readonly ask: (choose: (view: View) => readonly Ask[], needs?: 'sketch') => Promise<Answer>;
  /** Adds one article, with one small record; it is found from now on. */
  readonly add: (article: Indexed) => Promise<number>;
  /** Adds many as one segment; their numbers follow one another from the one that is resolved. */
  readonly addMany: (articles: readonly Indexed[]) => Promise<number>;
  /** An article is gone; `known` is what the frequencies shall forget. */
  readonly kill: (doc: number, known: Known) => Promise<void>;
  /** No number below this will be given to an article. */
  readonly startAt: (doc: number) => Promise<void>;
  /** The numbers of the living articles. */
  readonly numbers: () => Promise<Set<number>>;
  /** Numbers of the articles that are not in a segment yet. */
  readonly tail: () => Promise<number[]>;
  /** Days since 1970 by number; 0 where unknown. */
  readonly days: () => Promise<(doc: number) => number>;
  /** Flushes and merges what is due; `all` leaves one segment. For when nobody waits. */
  readonly tend: (all?: 'all') => Promise<void>;
  /** Forgets everything and begins another index. Numbers are not given again. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Known {
  readonly terms: Iterable<string>;
  readonly names: Iterable<string>;
}

export interface Answer {
  readonly view: View;
  readonly asked: readonly Ask[];
  /** One for each ask. */
  readonly lists: readonly Postings[];
}

export function openIndex(name: string): Index {
  const connection = indexConnection(name);
  const held = heldState(connection.open);
  const { open, close } = connection;
  const work = upkeep(name, open, held);
  return {
    id: () => held.with(async (_tx, { manifest }) => manifest.id),
    ask: (choose, needs) =>
      held.with(async (tx, state) => {
        const view = viewOf(state);
        const asked = choose(view);
        return { view, asked, lists: await lookUp(tx, state, asked) };
      }, needs),
    async add(article) {
      await held.begun();
      const record = tailRecord(article);
      const doc = await addRecord(await open(), record);
      held.added(doc, tailEntry(record, article.terms));
      work.stir();
      return doc;
    },
    async addMany(articles) {
      await held.begun();
      const first = await reserve(await open(), articles.length);
      const numbered = articles.map((article, at): [number, Indexed] => [first + at, article]);
      await work.addMany(numbered);
      return first;
    },
    async kill(doc, { terms, names }) {
      await held.begun();
      const record = deadRecord(doc, terms, names);
      await writingIndex(await open(), (tx) => tx.objectStore('dead').put(record), ['dead']);
      held.killed(record);
    },
    startAt: async (doc) => void (await reserve(await open(), 1, doc)),
    numbers: () =>
      held.with(async (_tx, { lengths }) => {
        const living = new Set<number>();
        lengths.forEach((code, doc) => code > 0 && living.add(doc));
        return living;
      }),
    tail: () => held.with(async (_tx, { tail }) => [...tail.keys()]),
    days: () => daysOf(held),
    tend: work.tend,
    async clear() {
      await emptyIndex(await open());
      // Whoever holds the state from before would write into none, and beginning one would lose that.
      await held.with(async () => undefined);
    },
    close,
  };
}

const daysOf = (held: HeldState) =>
  held.with(async (tx, { tail }) => {
    const store = tx.objectStore('days');
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const chunks = new Map(keys.map((key, at) => [key, values[at]]));
    return (doc: number) =>
      tail.get(doc)?.day ?? chunks.get(Math.floor(doc / DAYS_CHUNK))?.[doc % DAYS_CHUNK] ?? 0;
  });
