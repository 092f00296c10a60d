import { type ByteWriter, type Cursor, readVarint, reserve } from './bytes.ts';
import { type Place, skipPostings } from './postings.ts';

/*
 * A block holds terms in ascending order, each with what it shares with the one before left out, and its
 * postings. Every so often a term is whole: at its end the block says where these landmarks are, so that
 * a term is found without walking through all of it (as in LevelDB's tables).
 */

/** So many terms from one landmark to the next. */
export const LANDMARK_EVERY = 32;
/** Bytes of the place of a landmark, and of how many there are. */
const PLACE = 3;

export function writeLandmarks(out: ByteWriter, places: readonly number[]): void {
  reserve(out, PLACE * (places.length + 1));
  for (const number of [...places, places.length]) {
    for (let byte = 0; byte < PLACE; byte++) out.bytes[out.size++] = (number >>> (8 * byte)) & 255;
  }
}

const numberAt = (block: Uint8Array, at: number) =>
  (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8) | ((block[at + 2] ?? 0) << 16);

const landmarksOf = (block: Uint8Array) => numberAt(block, block.length - PLACE);

/** Where its terms end. */
export const endOf = (block: Uint8Array) =>
  block.length === 0 ? 0 : block.length - PLACE * (landmarksOf(block) + 1);

/**
 * Finds one term of a block, or every term that begins with it, without making strings. An entry
 * says how many bytes it shares with the one before; `matched` is how many of the target's bytes the
 * last entry shared. Who keeps more than those of its predecessor is still below the target, who
 * keeps fewer is beyond it, but for landmarks, which are compared anew.
 */
export function findInBlock(
  block: Uint8Array,
  target: Uint8Array,
  prefix: boolean,
  found: (place: Place) => void,
): void {
  const end = endOf(block);
  const cursor: Cursor = { bytes: block, at: landmarkBefore(block, end, target) };
  let matched = 0;
  let within = false;
  while (cursor.at < end) {
    const shared = readVarint(cursor);
    const length = readVarint(cursor);
    const from = cursor.at;
    const at = from + length;
    cursor.at = at;
    skipPostings(cursor);
    if (shared === 0) [matched, within] = [0, false];
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

/** Where the last landmark is whose term is not beyond the target. */
function landmarkBefore(block: Uint8Array, end: number, target: Uint8Array): number {
  let [low, high] = [1, Math.max(1, landmarksOf(block))];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(block, numberAt(block, end + PLACE * middle), target)) high = middle;
    else low = middle + 1;
  }
  return numberAt(block, end + PLACE * (low - 1));
}

function isBeyond(block: Uint8Array, place: number, target: Uint8Array): boolean {
  // A landmark shares nothing.
  const cursor: Cursor = { bytes: block, at: place + 1 };
  const length = readVarint(cursor);
  const same = agreeing(block, cursor.at, length, target, 0);
  if (same === length) return false;
  return same === target.length || (block[cursor.at + same] ?? 0) > (target[same] ?? 0);
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
