/** A UTF-16 unit takes no more bytes than this. */
export const MOST_OF_A_UNIT = 3;

/** Writes a text as UTF-8 (what is no letter as U+FFFD) and returns where it ends; there must be room. */
export function writeUtf8(bytes: Uint8Array, from: number, text: string): number {
  let end = from;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[end++] = unit;
    else {
      end = writeLetter(bytes, end, wellFormed(text.codePointAt(at) ?? 0));
      if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    }
  }
  return end;
}

const wellFormed = (point: number) => (point >= 0xd800 && point < 0xe000 ? 0xfffd : point);

function writeLetter(bytes: Uint8Array, from: number, point: number): number {
  let end = from;
  if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
    else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 63);
    }
    bytes[end++] = 0x80 | ((point >> 6) & 63);
  }
  bytes[end++] = 0x80 | (point & 63);
  return end;
}

/** Reads back what `writeUtf8` wrote. */
export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = more === 0 ? first : first & (63 >> more);
    for (let each = 1; each <= more; each++) point = (point << 6) | ((bytes[at + each] ?? 0) & 63);
    text += String.fromCodePoint(point);
    at += more + 1;
  }
  return text;
}
