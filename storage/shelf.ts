import { drop, type Gone, put, putMany, writing } from './articles.ts';
import type { Index } from './index/engine.ts';
import { exclusively } from './index/locks.ts';
import type { LoadPrepare, Prepared } from './prepare.ts';
import { docOf } from './records.ts';
import { type Database, STORES, type Writing } from './schema.ts';

/** Where articles and their index are written together. */
export interface Shelf {
  readonly open: () => Promise<Database>;
  readonly index: Index;
  readonly prepare: LoadPrepare;
  /** Name of the lock that whoever writes holds. */
  readonly lock: string;
}

/*
 * Articles and index are two databases, and no transaction spans both. So the index learns of an
 * article first and forgets it last: it knows too much for a moment, never too little, and what it
 * knows too much is not found in the other database and left out.
 */

/** Stores an article under a new number; `wanted` is asked once more in the transaction. */
export function store(
  shelf: Shelf,
  prepared: Prepared,
  wanted: (tx: Writing) => Promise<boolean> = async () => true,
): Promise<number> {
  const { open, index, lock } = shelf;
  return exclusively(lock, async () => {
    const db = await open();
    const doc = await index.add(prepared.indexed);
    await putting(shelf, [doc], (tx) =>
      wanted(tx).then((yes) => (yes ? put(tx, doc, prepared) : giveBack(tx, doc))),
    );
    await bury(db, index);
    return doc;
  });
}

/** Stores many with one segment of the index; `meant` says in the transaction whether to store one still. */
export function storeMany(
  shelf: Shelf,
  many: readonly Prepared[],
  meant: (tx: Writing, prepared: Prepared) => Promise<boolean> = async () => true,
): Promise<void> {
  const { open, index, lock } = shelf;
  return exclusively(lock, async () => {
    const db = await open();
    const before: unknown = await db.get('facts', 'indexed');
    // Who dies between here and the end finds it missing and mends the rest.
    await db.delete('facts', 'indexed');
    const first = await index.addMany(many.map(({ indexed }) => indexed));
    const docs = many.map((_, at) => first + at);
    await putting(shelf, docs, async (tx) => {
      const wanted = await Promise.all(many.map((prepared) => meant(tx, prepared)));
      const numbered = many.map((prepared, at) => [first + at, prepared] as const);
      await putMany(
        tx,
        numbered.filter((_, at) => wanted[at]),
      );
      for (const [doc] of numbered.filter((_, at) => !wanted[at])) await giveBack(tx, doc);
      if (before !== undefined) await tx.objectStore('facts').put(before, 'indexed');
    });
    await bury(db, index);
  });
}

/** Removes what `choose` names in the transaction; resolves to whether there was such an article. */
export function unstore(
  { open, index, lock }: Shelf,
  choose: (tx: Writing) => Promise<string | undefined>,
): Promise<boolean> {
  return exclusively(lock, async () => {
    const db = await open();
    const found = await writing(db, async (tx) => {
      const id = await choose(tx);
      if (id === undefined) return false;
      await drop(tx, id);
      return true;
    });
    if (found) await bury(db, index);
    return found;
  });
}

/** Deletes every article and the whole index. */
export const clear = ({ open, index, lock }: Shelf): Promise<void> =>
  exclusively(lock, async () => {
    await writing(await open(), async (tx) => {
      for (const store of STORES) await tx.objectStore(store).clear();
    });
    await index.clear();
  });

/** Where the articles cannot be stored the index forgets them again. */
async function putting(
  { open, index }: Shelf,
  docs: readonly number[],
  write: (tx: Writing) => Promise<void>,
): Promise<void> {
  const db = await open();
  try {
    await writing(db, write);
  } catch (error) {
    for (const doc of docs) await index.kill(doc, NOTHING).catch(() => undefined);
    throw error;
  }
}

const NOTHING: Gone = { terms: [], names: [] };
const giveBack = (tx: Writing, doc: number) =>
  tx
    .objectStore('gone')
    .put(NOTHING, doc)
    .then(() => undefined);

/** Tells the index what is gone. Whoever was cut off before finds it in `gone` still. */
export async function bury(db: Database, index: Index): Promise<void> {
  const docs = await db.getAllKeys('gone');
  for (const doc of docs) {
    await index.kill(doc, knownOf(await db.get('gone', doc)));
    await db.delete('gone', doc);
  }
}

const knownOf = (raw: unknown): Gone =>
  typeof raw === 'object' && raw !== null && 'terms' in raw && 'names' in raw
    ? { terms: words(raw.terms), names: words(raw.names) }
    : NOTHING;

const words = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((each) => typeof each === 'string') : [];

/** The stored article is still the one that was read under this number. */
export const isStill = async (tx: Writing, id: string, doc: number | undefined) => {
  const raw = await tx.objectStore('articles').get(id);
  return raw !== undefined && docOf(raw) === doc;
};
