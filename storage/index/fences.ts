import { byteWriter, taken, writeBytes } from './bytes.ts';
import type { TermAt } from './term-bytes.ts';

/**
 * A segment's sparse index: the first terms of its blocks one after the other, in UTF-8, and where each
 * ends. Stored as it is looked up: a large segment has thousands of blocks, of which a question needs a dozen.
 */
export interface Fences {
  readonly first: Uint8Array;
  readonly ends: Uint32Array;
}

export function fenceWriter() {
  const first = byteWriter();
  const ends: number[] = [];
  return {
    /** A block begins with this term. */
    start({ bytes, from, to }: TermAt) {
      writeBytes(first, bytes, from, to);
      ends.push(first.size);
    },
    end: (): Fences => ({ first: taken(first), ends: Uint32Array.from(ends) }),
  };
}

/** From which block to which (exclusive) a term (in UTF-8), or what begins with it, may stand. */
export function blocksFor(fences: Fences, term: Uint8Array, prefix: boolean): [number, number] {
  const many = fences.ends.length;
  const beyond = firstWhere(many, (at) => comparedAt(fences, at, term, false) > 0);
  const from = Math.max(0, beyond - 1);
  if (!prefix) return [from, beyond];
  return [from, firstWhere(many, (at) => comparedAt(fences, at, term, true) > 0)];
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
function comparedAt({ first, ends }: Fences, block: number, term: Uint8Array, asStart: boolean) {
  const from = block === 0 ? 0 : (ends[block - 1] ?? 0);
  const length = (ends[block] ?? 0) - from;
  const most = Math.min(length, term.length);
  for (let at = 0; at < most; at++) {
    const difference = (first[from + at] ?? 0) - (term[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return asStart ? Math.min(0, length - term.length) : length - term.length;
}
