import { LANDMARK_EVERY, writeLandmarks } from './block.ts';
import { byteWriter, taken } from './bytes.ts';
import { fenceWriter, type Fences } from './fences.ts';
import { type Postings, writePostings } from './postings.ts';
import { type TermAt, writeFrontCoded } from './term-bytes.ts';

/** Reading one costs a look-up; reading much more than needed costs as well. */
const BLOCK = 8 * 1024;

/** Makes a segment of terms that come in ascending order. */
export interface SegmentWriter {
  /** Of the lists, what is from `from` to `to` belongs to the term. */
  readonly add: (term: TermAt, lists: Postings, from: number, to: number) => void;
  readonly end: () => Fences;
}

/** `lo`: no article of the segment has a lower number. `onBlock` is handed each block that is full. */
export function segmentWriter(
  lo: number,
  onBlock: (block: Uint8Array<ArrayBuffer>) => void,
  most = BLOCK,
): SegmentWriter {
  const out = byteWriter(most * 2);
  const fences = fenceWriter();
  const before = byteWriter(64);
  let landmarks: number[] = [];
  let terms = 0;
  const close = () => {
    if (out.size === 0) return;
    writeLandmarks(out, landmarks);
    onBlock(taken(out));
    [landmarks, terms] = [[], 0];
  };
  return {
    add(term, lists, from, to) {
      // A long list gets a block of its own, so that its neighbours stay cheap to read.
      if (out.size >= most || (out.size > 0 && to - from > most)) close();
      if (out.size === 0) fences.start(term);
      if (terms % LANDMARK_EVERY === 0) {
        landmarks.push(out.size);
        before.size = 0;
      }
      terms += 1;
      writeFrontCoded(out, before, term);
      writePostings(out, lo, lists, from, to);
    },
    end() {
      close();
      return fences.end();
    },
  };
}
