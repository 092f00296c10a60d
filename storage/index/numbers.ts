import type { IndexDatabase, TailRecord } from './schema.ts';
import { writingIndex } from './schema.ts';

const NOTHING: TailRecord = {
  terms: '',
  counts: new Uint16Array(),
  hashes: new Int32Array(),
  length: 0,
  day: 0,
};

/** Adds what is small with one request, and does not wait for its answer to end the transaction. */
export async function addRecord(db: IndexDatabase, record: TailRecord): Promise<number> {
  const tx = db.transaction('tail', 'readwrite', { durability: 'relaxed' });
  const doc = tx.store.add(record);
  tx.commit();
  const [added] = await Promise.all([doc, tx.done]);
  return added;
}

/**
 * Takes so many numbers, from `least` on where the next one is lower. The key generator of the tail
 * gives them out; it counts on after a key that was named, and never goes back.
 */
export async function reserve(db: IndexDatabase, many: number, least = 0): Promise<number> {
  return writingIndex(
    db,
    async (tx) => {
      const tail = tx.objectStore('tail');
      const next = await tail.add(NOTHING);
      const first = Math.max(next, least);
      const last = first + many - 1;
      await tail.put({ ...NOTHING, doc: last });
      await tail.delete(next);
      await tail.delete(last);
      return first;
    },
    ['tail'],
  );
}
