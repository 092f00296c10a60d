import { byteWriter, type Cursor, readVarint } from './bytes.ts';
import { compareTerms, decodeTerm, sharedStart } from './term-bytes.ts';

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
  readonly first: readonly string[];
  /** Where each block begins in the segment, and where the last one ends. */
  readonly starts: readonly number[];
}

export function parseFences({ terms, sizes }: Fences): Blocks {
  const cursor: Cursor = { bytes: terms, at: 0 };
  const first: string[] = [];
  let before = new Uint8Array();
  while (cursor.at < terms.length) {
    const shared = readVarint(cursor);
    const length = readVarint(cursor);
    const term = new Uint8Array(shared + length);
    term.set(before.subarray(0, shared));
    term.set(terms.subarray(cursor.at, cursor.at + length), shared);
    cursor.at += length;
    first.push(decodeTerm(term));
    before = term;
  }
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { first, starts };
}

/** From which block to which (exclusive) a term, or what begins with it, may stand. */
export function blocksFor({ first }: Blocks, term: string, prefix: boolean): [number, number] {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerms(first[middle] ?? '', term) <= 0) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - 1);
  if (!prefix) return [from, low];
  const beyond = first.findIndex((each, at) => at >= low && !each.startsWith(term));
  return [from, beyond < 0 ? first.length : beyond];
}
