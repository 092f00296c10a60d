import { type ByteWriter, byteWriter, type Cursor, readVarint } from './bytes.ts';

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
 * Writes `count`, the first number, then differences. A difference is shifted by one bit that says
 * whether a count of more than one follows. A list of one has no length, for most lists are such.
 */
export function writePostings(out: ByteWriter, lo: number, { docs, counts }: Postings): void {
  const [first = 0] = docs;
  out.varint(docs.length);
  out.varint(first - lo);
  if (docs.length === 1) return out.varint(counts[0] ?? 1);
  scratch.varint(counts[0] ?? 1);
  let before = first;
  for (let at = 1; at < docs.length; at++) {
    const doc = docs[at] ?? 0;
    const count = counts[at] ?? 1;
    scratch.varint((doc - before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) scratch.varint(count);
    before = doc;
  }
  const rest = scratch.take();
  out.varint(rest.length);
  out.bytes(rest);
}

export function skipPostings(cursor: Cursor): void {
  const count = readVarint(cursor);
  readVarint(cursor);
  const length = readVarint(cursor);
  if (count > 1) cursor.at += length;
}

/** Calls `visit` for each article and returns how many there are. */
export function readPostings(
  { bytes, at }: Place,
  lo: number,
  visit: (doc: number, count: number) => void,
): number {
  const cursor = { bytes, at };
  const holders = readVarint(cursor);
  let doc = lo + readVarint(cursor);
  if (holders > 1) readVarint(cursor);
  visit(doc, readVarint(cursor));
  for (let left = holders - 1; left > 0; left--) {
    const step = readVarint(cursor);
    doc += step >>> 1;
    visit(doc, step & 1 ? readVarint(cursor) : 1);
  }
  return holders;
}

/** A list that grows. */
export interface Gathered {
  readonly push: (doc: number, count: number) => void;
  readonly list: () => Postings;
  readonly clear: () => void;
}

export function gatheredPostings(room = 64): Gathered {
  let docs = new Uint32Array(room);
  let counts = new Uint16Array(room);
  let size = 0;
  return {
    push(doc, count) {
      if (size === docs.length) {
        [docs, counts] = [larger(docs, Uint32Array), larger(counts, Uint16Array)];
      }
      docs[size] = doc;
      counts[size++] = count;
    },
    list: () => ({ docs: docs.subarray(0, size), counts: counts.subarray(0, size) }),
    clear() {
      size = 0;
    },
  };
}

function larger<T extends Uint32Array | Uint16Array>(old: T, Kind: new (room: number) => T): T {
  const grown = new Kind(old.length * 2);
  grown.set(old);
  return grown;
}
