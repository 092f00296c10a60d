import { byteWriter, type Cursor, readVarint } from './bytes.ts';
import { sharedStart } from './term-bytes.ts';

/** A segment's sparse index: the first term of each block, front-coded, and the blocks' sizes in bytes. */
export interface Fences {
  readonly terms: Uint8Array;
  readonly sizes: Uint32Array;
}

export function fenceWriter() {
  const terms = byteWriter();
  const sizes: number[] = [];
  let before = new Uint8Array();
  return {
    start(term: Uint8Array) {
      const shared = sharedStart(before, term);
      terms.varint(shared);
      terms.varint(term.length - shared);
      terms.bytes(term.subarray(shared));
      before = term.slice();
    },
    size: (bytes: number) => void sizes.push(bytes),
    end: (): Fences => ({ terms: terms.take(), sizes: Uint32Array.from(sizes) }),
  };
}

/** Fences made ready for looking up. */
export interface Blocks {
  /** The first terms of the blocks one after the other, in UTF-8, and where each ends. */
  readonly first: Uint8Array;
  readonly ends: Uint32Array;
  /** Where each block begins in the segment, and where the last one ends. */
  readonly starts: Float64Array;
}

/** Makes no strings: a large segment has thousands of blocks, of which a question needs a dozen. */
export function parseFences({ terms, sizes }: Fences): Blocks {
  const cursor: Cursor = { bytes: terms, at: 0 };
  const ends = new Uint32Array(sizes.length);
  let first = new Uint8Array(terms.length * 2);
  let [before, end] = [0, 0];
  for (let at = 0; at < sizes.length; at++) {
    const shared = readVarint(cursor);
    const length = readVarint(cursor);
    if (end + shared + length > first.length) first = roomier(first, end + shared + length);
    first.copyWithin(end, before, before + shared);
    first.set(terms.subarray(cursor.at, cursor.at + length), end + shared);
    cursor.at += length;
    before = end;
    end += shared + length;
    ends[at] = end;
  }
  const starts = new Float64Array(sizes.length + 1);
  sizes.forEach((size, at) => {
    starts[at + 1] = (starts[at] ?? 0) + size;
  });
  return { first, ends, starts };
}

function roomier(old: Uint8Array<ArrayBuffer>, least: number) {
  const larger = new Uint8Array(least * 2);
  larger.set(old);
  return larger;
}

/** From which block to which (exclusive) a term (in UTF-8), or what begins with it, may stand. */
export function blocksFor(blocks: Blocks, term: Uint8Array, prefix: boolean): [number, number] {
  const many = blocks.ends.length;
  const beyond = firstWhere(many, (at) => comparedAt(blocks, at, term, false) > 0);
  const from = Math.max(0, beyond - 1);
  if (!prefix) return [from, beyond];
  return [from, firstWhere(many, (at) => comparedAt(blocks, at, term, true) > 0)];
}

/** The first place from which on it is so. */
function firstWhere(many: number, isSo: (at: number) => boolean): number {
  let [low, high] = [0, many];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How a block's first term, or as much of it as the other has letters, stands to another term. */
function comparedAt({ first, ends }: Blocks, block: number, term: Uint8Array, asStart: boolean) {
  const from = block === 0 ? 0 : (ends[block - 1] ?? 0);
  const length = (ends[block] ?? 0) - from;
  const most = Math.min(length, term.length);
  for (let at = 0; at < most; at++) {
    const difference = (first[from + at] ?? 0) - (term[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return asStart ? Math.min(0, length - term.length) : length - term.length;
}
