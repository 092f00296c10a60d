import { type ByteWriter, writeBytes, writeVarint } from './bytes.ts';

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

/** A term in UTF-8, where it stands. */
export interface TermAt {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Writes a term without the bytes that it shares with the one before, which it replaces. */
export function writeFrontCoded(out: ByteWriter, before: ByteWriter, term: TermAt): void {
  const { bytes, from, to } = term;
  const most = Math.min(before.size, to - from);
  let shared = 0;
  while (shared < most && before.bytes[shared] === bytes[from + shared]) shared++;
  writeVarint(out, shared);
  writeVarint(out, to - from - shared);
  writeBytes(out, bytes, from + shared, to);
  before.size = shared;
  writeBytes(before, bytes, from + shared, to);
}

/**
 * The order of terms in a segment: that of their UTF-8 bytes, which is by code point. JavaScript's
 * own order puts what is outside the basic plane before U+E000.
 */
export function compareTerms(a: TermAt, b: TermAt): number {
  const most = Math.min(a.to - a.from, b.to - b.from);
  for (let at = 0; at < most; at++) {
    const difference = (a.bytes[a.from + at] ?? 0) - (b.bytes[b.from + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.to - a.from - (b.to - b.from);
}
