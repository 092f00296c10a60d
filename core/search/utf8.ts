/** A UTF-16 unit takes no more bytes than this. */
export const MOST_OF_A_UNIT = 3;

/** Writes a text as UTF-8 (half a letter as U+FFFD) and returns where it ends; there must be room. */
export function writeUtf8(bytes: Uint8Array, from: number, text: string): number {
  let end = from;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return writeEscaped(bytes, end, text.slice(at));
    bytes[end++] = unit;
  }
  return end;
}

/** The language itself, without a browser, knows UTF-8 only as escapes. */
function writeEscaped(bytes: Uint8Array, from: number, text: string): number {
  let end = from;
  for (const byte of encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? [])
    bytes[end++] = byte[1] ? Number(`0x${byte.slice(1)}`) : byte.charCodeAt(0);
  return end;
}

/** Reads back what `writeUtf8` wrote. */
export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return text + readEscaped(bytes.subarray(at, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

const readEscaped = (bytes: Uint8Array) =>
  decodeURIComponent(
    Array.from(bytes, (byte) => `%${(byte + 256).toString(16).slice(1)}`).join(''),
  );
