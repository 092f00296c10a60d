import {
  type ByteWriter,
  byteWriter,
  type Cursor,
  MOST_BYTES,
  readVarint,
  reserve,
  writeBytes,
  writeVarint,
} from './bytes.ts';

/** The articles that hold a term, by number, and how often each says it. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly counts: Uint16Array;
}

/** Where in a block a term's postings are. */
export interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
}

const scratch = byteWriter();

/**
 * Writes of a list what is from `from` to `to`: how many, the first number, then differences. A difference
 * is shifted by one bit that says whether a count of more than one follows. A list of one has no length,
 * for most lists are such.
 */
export function writePostings(
  out: ByteWriter,
  lo: number,
  { docs, counts }: Postings,
  from: number,
  to: number,
): void {
  const first = docs[from] ?? 0;
  writeVarint(out, to - from);
  writeVarint(out, first - lo);
  if (to - from === 1) return writeVarint(out, counts[from] ?? 1);
  writeVarint(scratch, counts[from] ?? 1);
  reserve(scratch, 2 * MOST_BYTES * (to - from));
  const { bytes } = scratch;
  let [before, end] = [first, scratch.size];
  for (let at = from + 1; at < to; at++) {
    const doc = docs[at] ?? 0;
    const count = counts[at] ?? 1;
    let rest = (doc - before) * 2 + (count > 1 ? 1 : 0);
    for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
    bytes[end++] = rest;
    before = doc;
    if (count <= 1) continue;
    for (rest = count; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
    bytes[end++] = rest;
  }
  writeVarint(out, end);
  writeBytes(out, bytes, 0, end);
  scratch.size = 0;
}

export function skipPostings(cursor: Cursor): void {
  const count = readVarint(cursor);
  readVarint(cursor);
  const length = readVarint(cursor);
  if (count > 1) cursor.at += length;
}

/** A list that grows. Plain data, for millions are added one by one. */
export interface Gathered {
  docs: Uint32Array;
  counts: Uint16Array;
  size: number;
}

export const gathered = (room = 64): Gathered => ({
  docs: new Uint32Array(room),
  counts: new Uint16Array(room),
  size: 0,
});

export const listOf = ({ docs, counts, size }: Gathered): Postings => ({
  docs: docs.subarray(0, size),
  counts: counts.subarray(0, size),
});

export function push(list: Gathered, doc: number, count: number): void {
  makeRoom(list, 1);
  list.docs[list.size] = doc;
  list.counts[list.size++] = count;
}

/**
 * Adds a list as it was written to another, those only that have a `length`. One loop without calls:
 * after a cold start it is run by the interpreter, and a prefix may have a hundred thousand entries.
 */
export function pushLiving(list: Gathered, place: Place, lo: number, lengths: Uint8Array): void {
  const { bytes } = place;
  const cursor = { bytes, at: place.at };
  const holders = readVarint(cursor);
  let doc = lo + readVarint(cursor);
  if (holders > 1) readVarint(cursor);
  makeRoom(list, holders);
  const { docs, counts } = list;
  let size = list.size;
  let count = readVarint(cursor);
  let next = cursor.at;
  for (let left = holders; ;) {
    docs[size] = doc;
    counts[size] = count;
    if (lengths[doc]) size += 1;
    if ((left -= 1) === 0) break;
    let byte = bytes[next++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] ?? 0;
      step |= (byte & 127) << shift;
    }
    doc += step >>> 1;
    count = 1;
    if (step & 1) {
      byte = bytes[next++] ?? 0;
      count = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[next++] ?? 0;
        count |= (byte & 127) << shift;
      }
    }
  }
  list.size = size;
}

function makeRoom(list: Gathered, more: number): void {
  if (list.size + more <= list.docs.length) return;
  const { docs, counts } = list;
  const room = Math.max(docs.length * 2, list.size + more);
  list.docs = new Uint32Array(room);
  list.docs.set(docs);
  list.counts = new Uint16Array(room);
  list.counts.set(counts);
}
