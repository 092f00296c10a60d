import { asking } from '../asking.ts';
import {
  type IndexDatabase,
  ownerOf,
  partKey,
  partsOf,
  type SegmentRecord,
  writingIndex,
} from './schema.ts';

/*
 * What is large is written before the change that needs it, in small transactions that no addition
 * waits for, and removed after the change that needs it no longer. Until a manifest names it, it is
 * nobody's: who dies meanwhile leaves it to `sweep`.
 */

/** So many parts at a time. */
const AT_ONCE = 64;

/** A number for blocks and a sketch that are going to be written. It is never drawn again. */
export const announce = (db: IndexDatabase): Promise<number> =>
  writingIndex(db, (tx) => tx.objectStore('segments').add(null), ['segments']);

/**
 * From so many articles on a bulk is one Blob. Chromium does not give back for long what was a record,
 * and a bulk is soon merged into others; but to read pieces of a Blob takes three times as long.
 */
const BLOB_FROM = 1024;

/** Writes the blocks of a bulk; resolves to their sizes, where they became a Blob. */
export async function writeBulk(
  db: IndexDatabase,
  owner: number,
  docs: number,
  blocks: readonly Uint8Array<ArrayBuffer>[],
): Promise<Pick<SegmentRecord, 'sizes'>> {
  if (docs < BLOB_FROM) {
    await writeParts(db, 'blocks', owner, 0, blocks);
    return {};
  }
  const blob = new Blob([...blocks]);
  await writingIndex(db, (tx) => tx.objectStore('blobs').put(blob, owner), ['blobs']);
  return { sizes: Uint32Array.from(blocks, ({ length }) => length) };
}

export async function writeParts(
  db: IndexDatabase,
  store: 'blocks' | 'sketch',
  owner: number,
  from: number,
  parts: readonly Uint8Array[],
): Promise<void> {
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const some = parts.slice(at, at + AT_ONCE);
    await writingIndex(
      db,
      async (tx) => {
        const [all, ask] = asking();
        some.forEach((part, place) =>
          ask(tx.objectStore(store).put(part, partKey(owner, from + at + place))),
        );
        await Promise.all(all);
      },
      [store],
    );
  }
}

/** Removes what a manifest does not name (any more). Only while nobody else is writing, but for what is `mine`. */
export async function sweep(db: IndexDatabase, mine?: readonly number[]): Promise<void> {
  const tx = db.transaction(['manifest', 'segments', 'sketch']);
  const [manifest, announced, sketches] = await Promise.all([
    tx.objectStore('manifest').get('manifest'),
    tx.objectStore('segments').getAllKeys(),
    tx.objectStore('sketch').getAllKeys(),
  ]);
  const isMine = (owner: number) => !mine || mine.includes(owner);
  for (const owner of new Set(sketches.map(ownerOf)))
    if (owner !== manifest?.sketch && isMine(owner)) await dropParts(db, 'sketch', owner);
  for (const owner of announced) {
    if (manifest?.segments.includes(owner) || !isMine(owner)) continue;
    await dropParts(db, 'blocks', owner);
    // Its number last, for by it the blocks are found.
    await writingIndex(
      db,
      async (writing) => {
        await writing.objectStore('blobs').delete(owner);
        await writing.objectStore('segments').delete(owner);
      },
      ['blobs', 'segments'],
    );
  }
}

async function dropParts(db: IndexDatabase, store: 'blocks' | 'sketch', owner: number) {
  const keys = await db.getAllKeys(store, partsOf(owner));
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const [first, last] = [keys[at], keys[Math.min(keys.length, at + AT_ONCE) - 1]];
    if (first === undefined || last === undefined) return;
    const range = IDBKeyRange.bound(first, last);
    await writingIndex(db, (tx) => tx.objectStore(store).delete(range), [store]);
  }
}
