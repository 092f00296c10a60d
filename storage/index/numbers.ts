import { type IndexDatabase, type TailRecord, writingIndex } from './schema.ts';

const NOTHING: TailRecord = {
  terms: '',
  counts: new Uint16Array(),
  names: '',
  length: 0,
  day: 0,
};

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
      await tail.put(NOTHING, last);
      await tail.delete(next);
      await tail.delete(last);
      return first;
    },
    ['tail'],
  );
}
