import { type Cursor, readVarint } from './bytes.ts';
import { type Place, skipPostings } from './postings.ts';
import { decodeTerm } from './term-bytes.ts';

/**
 * Finds one term of a block, or every term that begins with it, without making strings. An entry
 * says how many bytes it shares with the one before; `matched` is how many of the target's bytes the
 * last entry shared. Who keeps more than those of its predecessor is still below the target, who
 * keeps fewer is beyond it.
 */
export function findInBlock(
  block: Uint8Array,
  target: Uint8Array,
  prefix: boolean,
  found: (place: Place) => void,
): void {
  const cursor: Cursor = { bytes: block, at: 0 };
  let matched = 0;
  let within = false;
  while (cursor.at < block.length) {
    const shared = readVarint(cursor);
    const length = readVarint(cursor);
    const from = cursor.at;
    const at = from + length;
    cursor.at = at;
    skipPostings(cursor);
    if (shared < matched) return;
    if (shared === matched && !within) {
      const more = agreeing(block, from, length, target, matched);
      matched += more;
      if (matched < target.length) {
        if (more < length && (block[from + more] ?? 0) > (target[matched] ?? 0)) return;
        continue;
      }
      if (!prefix) {
        if (more === length) found({ bytes: block, at });
        return;
      }
      within = true;
    }
    if (within) found({ bytes: block, at });
  }
}

function agreeing(
  block: Uint8Array,
  from: number,
  length: number,
  target: Uint8Array,
  already: number,
): number {
  const most = Math.min(length, target.length - already);
  let at = 0;
  while (at < most && block[from + at] === target[already + at]) at++;
  return at;
}

/** Steps through a block: `next` is false at its end. */
export interface Walk {
  readonly next: () => boolean;
  readonly term: () => string;
  readonly place: () => Place;
}

export function walkBlock(block: Uint8Array): Walk {
  const cursor: Cursor = { bytes: block, at: 0 };
  let held = new Uint8Array(64);
  let size = 0;
  let at = 0;
  return {
    next() {
      if (cursor.at >= block.length) return false;
      const shared = readVarint(cursor);
      const length = readVarint(cursor);
      size = shared + length;
      if (size > held.length) held = widened(held, size);
      held.set(block.subarray(cursor.at, cursor.at + length), shared);
      cursor.at += length;
      at = cursor.at;
      skipPostings(cursor);
      return true;
    },
    term: () => decodeTerm(held.subarray(0, size)),
    place: () => ({ bytes: block, at }),
  };
}

function widened(old: Uint8Array, least: number) {
  const wider = new Uint8Array(least * 2);
  wider.set(old);
  return wider;
}
