/** From so many articles on a segment is one Blob: few slices of a file, no thousands of records. */
const BLOB_FROM = 2048;
/** The browser takes over what has come together, so that it does not lie in our memory. */
const HANDED_OVER = 1 << 20;

/** Takes the blocks of a segment as they are made. */
export function segmentContent(docs: number) {
  const blobs: Blob[] = [];
  let blocks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const asBlob = docs >= BLOB_FROM;
  const handOver = () => {
    blobs.push(new Blob(blocks));
    blocks = [];
    bytes = 0;
  };
  return {
    add(block: Uint8Array<ArrayBuffer>) {
      blocks.push(block);
      bytes += block.length;
      if (asBlob && bytes >= HANDED_OVER) handOver();
    },
    end(): Blob | readonly Uint8Array[] {
      if (!asBlob) return blocks;
      handOver();
      return new Blob(blobs);
    },
  };
}
