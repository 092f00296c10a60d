import { LIMITS, MOST_UNPACKED } from '../../core/packs/limits.ts';
import { cut, cutEnd, type Piece, UNCUT } from '../../core/packs/pieces.ts';

/** As much of a file as is needed. */
export type Readable = Pick<Blob, 'size' | 'slice' | 'stream'>;

export type Unreadable = 'bomb' | 'too-large' | 'damaged';

/** What `readPieces` rejects with where the file itself is at fault. */
export const unreadable = (because: Unreadable, cause?: unknown) =>
  Object.assign(new Error(because, { cause }), { because });

export const becauseOf = (error: unknown): Unreadable | undefined =>
  error instanceof Error && 'because' in error
    ? (['bomb', 'too-large', 'damaged'] as const).find((known) => known === error.because)
    : undefined;

/** Reads a text file, packed or not, piece by piece; the next is read when the last is taken. Resolves to its length. */
export async function readPieces(
  file: Readable,
  take: (piece: Piece, number: number) => Promise<void>,
): Promise<{ readonly pieces: number; readonly size: number }> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let [left, number, size] = [UNCUT, 0, 0];
  for await (const text of textOf(file, start)) {
    size += text.length;
    if (size > LIMITS.file) throw unreadable('too-large');
    const taken = cut(left, text);
    left = taken.left;
    for (const piece of taken.pieces) await take(piece, number++);
  }
  for (const piece of cutEnd(left)) await take(piece, number++);
  return { pieces: number, size };
}

const isPacked = ([a, b]: Uint8Array) => a === 0x1f && b === 0x8b;

async function* textOf(file: Readable, start: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(start));
  for await (const bytes of isPacked(start) ? unpacked(file) : chunks(file.stream()))
    yield textOnce(decoder, bytes);
  yield decoder.decode();
}

/** A file of many chunks would wait in memory for a collection: each is given back as it is read. */
function textOnce(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes, { stream: true });
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length) buffer.transfer(0);
  return text;
}

/** UTF-8, unless the file begins with the mark of another. */
const encodingOf = ([a, b]: Uint8Array) =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';

async function* unpacked(file: Readable): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for await (const bytes of chunks(file.stream().pipeThrough(new DecompressionStream('gzip')))) {
      length += bytes.length;
      if (length > MOST_UNPACKED.beyond && length > file.size * MOST_UNPACKED.times)
        throw unreadable('bomb');
      yield bytes;
    }
  } catch (cause) {
    throw becauseOf(cause) ? cause : unreadable('damaged', cause);
  }
}

/** Not every browser's streams can be walked by themselves. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
