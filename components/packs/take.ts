import type { ExportPiece } from '../../messages/work-protocol.ts';

/** Brings the next lines of an export. */
export type NextPiece = (after: string | undefined) => Promise<ExportPiece>;

/** All that is the reader's as one packed file; told how many articles it holds so far, of how many. */
export async function take(
  next: NextPiece,
  onTaken: (articles: number, of: number) => void,
): Promise<Blob> {
  const packing = new CompressionStream('gzip');
  const packed = new Response(packing.readable).blob();
  const written = write(packing.writable, next, onTaken);
  // Who fails first tells; the other must not go unheard.
  await Promise.all([written, packed]);
  return new Blob([await packed], { type: 'application/gzip' });
}

async function write(
  stream: WritableStream<BufferSource>,
  next: NextPiece,
  onTaken: (articles: number, of: number) => void,
): Promise<void> {
  const writer = stream.getWriter();
  const bytes = new TextEncoder();
  try {
    let articles = 0;
    let after: string | undefined;
    do {
      const piece = await next(after);
      await writer.write(bytes.encode(piece.text));
      articles += piece.articles;
      onTaken(articles, piece.of);
      after = piece.next;
    } while (after !== undefined);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** Hands a file to the reader's downloads. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
