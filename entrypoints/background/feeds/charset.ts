const DECLARED = [
  /^(?:\uFEFF)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/,
  /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]{1,40})/i,
];

/** Marks at the beginning of a text, which no other word outweighs (WHATWG Encoding, "decode"). */
const MARKS: readonly (readonly [name: string, ...bytes: readonly number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
];

/**
 * The encoding by the text's mark, else by the server's word, else by the text's own, else UTF-8; a name
 * that nobody knows is none.
 */
export function charsetOf(contentType: string | undefined, bytes: Uint8Array): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const [, served] = /\bcharset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '') ?? [];
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // What can be read as Latin letters is not in UTF-16, whatever it says of itself.
  const declared = DECLARED.map((said) =>
    said.exec(beginning)?.[1]?.replace(/^utf-?16.*/i, 'utf-8'),
  );
  return [served, ...declared].find((name) => name !== undefined && isKnown(name)) ?? 'utf-8';
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
