import { byteWriter } from './bytes.ts';
import { fenceWriter, type Fences } from './fences.ts';
import { type Postings, writePostings } from './postings.ts';
import { encodeTerm, sharedStart } from './term-bytes.ts';

/** Reading one costs a look-up; reading much more than needed costs as well. */
const BLOCK = 16 * 1024;

/** Makes a segment of terms that come in ascending order. */
export interface SegmentWriter {
  readonly add: (term: string, postings: Postings) => void;
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
  let before: Uint8Array | undefined;
  const close = () => {
    if (out.size() === 0) return;
    const block = out.take();
    fences.size(block.length);
    onBlock(block);
    before = undefined;
  };
  return {
    add(term, postings) {
      // A long list gets a block of its own, so that its neighbours stay cheap to read.
      if (out.size() >= most || (out.size() > 0 && postings.docs.length > most)) close();
      const bytes = encodeTerm(term);
      if (!before) fences.start(bytes);
      const shared = before ? sharedStart(before, bytes) : 0;
      out.varint(shared);
      out.varint(bytes.length - shared);
      out.bytes(bytes.subarray(shared));
      writePostings(out, lo, postings);
      before = bytes;
    },
    end() {
      close();
      return fences.end();
    },
  };
}
