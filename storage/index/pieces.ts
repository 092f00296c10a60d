/** Neighbouring blocks of a segment that lies in one Blob. */
export async function piecesOf(
  blob: Blob | undefined,
  sizes: Uint32Array,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  // Another context has merged it away meanwhile.
  if (!blob) throw new DOMException('a segment lies nowhere', 'NotFoundError');
  const begin = sizes.subarray(0, from).reduce((sum, size) => sum + size, 0);
  const length = sizes.subarray(from, to).reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(await blob.slice(begin, begin + length).arrayBuffer());
  let at = 0;
  return Array.from(sizes.subarray(from, to), (size) => {
    at += size;
    // A copy where there are several: what is kept shall not hold the others.
    return to - from > 1 ? bytes.slice(at - size, at) : bytes;
  });
}

/** As browsers say that a Blob is no longer there. */
export const isGone = (error: unknown): boolean =>
  error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
