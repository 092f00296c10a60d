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

/**
 * A list as it was written, also of what is gone since. One loop without calls: after a cold start it
 * is run by the interpreter, and a prefix may have a hundred thousand entries.
 */
export function decoded({ bytes, at }: Place, lo: number): Postings {
  const cursor = { bytes, at };
  const holders = readVarint(cursor);
  let doc = lo + readVarint(cursor);
  if (holders > 1) readVarint(cursor);
  const docs = new Uint32Array(holders);
  const counts = new Uint16Array(holders);
  docs[0] = doc;
  counts[0] = readVarint(cursor);
  let next = cursor.at;
  for (let place = 1; place < holders; place++) {
    let byte = bytes[next++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] ?? 0;
      step |= (byte & 127) << shift;
    }
    doc += step >>> 1;
    let count = 1;
    if (step & 1) {
      byte = bytes[next++] ?? 0;
      count = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[next++] ?? 0;
        count |= (byte & 127) << shift;
      }
    }
    docs[place] = doc;
    counts[place] = count;
  }
  return { docs, counts };
}

/** A list that grows. */
export interface Gathered {
  readonly push: (doc: number, count: number) => void;
  /** Those of a list that have a `length`. */
  readonly pushLiving: (list: Postings, lengths: Uint8Array) => void;
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
    pushLiving(list, lengths) {
      while (size + list.docs.length > docs.length) {
        [docs, counts] = [larger(docs, Uint32Array), larger(counts, Uint16Array)];
      }
      for (let at = 0; at < list.docs.length; at++) {
        const doc = list.docs[at] ?? 0;
        if (!lengths[doc]) continue;
        docs[size] = doc;
        counts[size++] = list.counts[at] ?? 1;
      }
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
