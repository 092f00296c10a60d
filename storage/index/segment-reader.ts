import { endOf } from './block.ts';
import { type Cursor, readVarint } from './bytes.ts';
import { piecesOf } from './pieces.ts';
import { type Place, skipPostings } from './postings.ts';
import { type IndexDatabase, partsOf } from './schema.ts';
import type { Segment } from './state.ts';
import type { TermAt } from './term-bytes.ts';

/** Blocks read at a time by all readers of one merge: megabytes in memory otherwise. */
const AHEAD = 1024;

/** Steps through a segment's terms; stands at one of them. */
export interface SegmentReader extends TermAt {
  readonly lo: number;
  /** Where the postings of this term are. */
  readonly place: () => Place;
  /** `false` where more must be loaded first. */
  readonly step: () => boolean;
  /** Loads more and steps; `false` at the end. */
  readonly load: () => Promise<boolean>;
}

export function segmentReader(
  db: IndexDatabase,
  { id, lo, sizes, fences: { ends } }: Segment,
  readers: number,
): SegmentReader {
  const ahead = Math.max(8, Math.floor(AHEAD / readers));
  let next = 0;
  let blob: Blob | undefined;
  let blocks: Uint8Array[] = [];
  let loaded = 0;
  let cursor: Cursor = { bytes: new Uint8Array(), at: 0 };
  let end = 0;
  let place = 0;
  const reader = {
    bytes: new Uint8Array(64),
    from: 0,
    to: 0,
    lo,
    place: (): Place => ({ bytes: cursor.bytes, at: place }),
    step(): boolean {
      while (cursor.at >= end) {
        const block = blocks[loaded];
        if (!block) return false;
        loaded += 1;
        cursor = { bytes: block, at: 0 };
        end = endOf(block);
      }
      const shared = readVarint(cursor);
      const length = readVarint(cursor);
      if (shared + length > reader.bytes.length)
        reader.bytes = widened(reader.bytes, shared + length);
      const { bytes } = reader;
      for (let at = 0; at < length; at++) bytes[shared + at] = cursor.bytes[cursor.at + at] ?? 0;
      reader.to = shared + length;
      cursor.at += length;
      place = cursor.at;
      skipPostings(cursor);
      return true;
    },
    async load(): Promise<boolean> {
      if (next >= ends.length) return false;
      const to = Math.min(ends.length, next + ahead);
      blocks = sizes
        ? await piecesOf((blob ??= await db.get('blobs', id)), sizes, next, to)
        : await db.getAll('blocks', partsOf(id, next, to));
      loaded = 0;
      next = to;
      return reader.step();
    },
  };
  return reader;
}

function widened(old: Uint8Array, least: number) {
  const wider = new Uint8Array(least * 2);
  wider.set(old);
  return wider;
}
