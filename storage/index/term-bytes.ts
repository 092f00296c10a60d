const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below it a loop is faster than a call into the browser. */
const SHORT = 48;

export function encodeTerm(term: string): Uint8Array {
  const bytes = new Uint8Array(term.length);
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    if (unit > 127) return encoder.encode(term);
    bytes[at] = unit;
  }
  return bytes;
}

export function decodeTerm(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return decoder.decode(bytes);
  let term = '';
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes);
    term += String.fromCharCode(byte);
  }
  return term;
}

/**
 * The order of terms in a segment: that of their UTF-8 bytes, which is by code point. JavaScript's
 * own order puts what is outside the basic plane before U+E000.
 */
export function compareTerms(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return byCodePoint(x) - byCodePoint(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
const byCodePoint = (unit: number) =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;

const BEYOND = /[\ud800-\uffff]/;

/** The browser's own order is the right one and faster where no term needs more. */
export const sortTerms = (terms: readonly string[]): string[] =>
  terms.some((term) => BEYOND.test(term)) ? terms.toSorted(compareTerms) : terms.toSorted();

export const sharedStart = (a: Uint8Array, b: Uint8Array): number => {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
};
