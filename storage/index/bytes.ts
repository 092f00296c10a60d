/** Bytes that grow as they are written. Plain data, for millions are written one by one. */
export interface ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  size: number;
}

export const byteWriter = (room = 4096): ByteWriter => ({ bytes: new Uint8Array(room), size: 0 });

/** Makes room for so many more. */
export function reserve(out: ByteWriter, more: number): void {
  if (out.size + more <= out.bytes.length) return;
  const larger = new Uint8Array(Math.max(out.bytes.length * 2, out.size + more));
  larger.set(out.bytes.subarray(0, out.size));
  out.bytes = larger;
}

/** 7 bits a byte, least first; below 2^32. */
export function writeVarint(out: ByteWriter, value: number): void {
  reserve(out, MOST_BYTES);
  const { bytes } = out;
  let rest = value;
  while (rest > 127) {
    bytes[out.size++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[out.size++] = rest;
}

/** A varint has no more. */
export const MOST_BYTES = 5;

export function writeBytes(out: ByteWriter, piece: Uint8Array, from = 0, to = piece.length): void {
  reserve(out, to - from);
  if (to - from > SHORT) out.bytes.set(piece.subarray(from, to), out.size);
  else for (let at = from; at < to; at++) out.bytes[out.size + at - from] = piece[at] ?? 0;
  out.size += to - from;
}

/** Below it a loop is faster than a call into the browser. */
const SHORT = 32;

/** What was written since the last time, as a copy of its own. */
export function taken(out: ByteWriter): Uint8Array<ArrayBuffer> {
  const copy = out.bytes.slice(0, out.size);
  out.size = 0;
  return copy;
}

/** A place in bytes that moves as they are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

export function readVarint(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++] ?? 0;
  if (byte < 128) return byte;
  let value = byte & 127;
  for (let shift = 7; shift < 35; shift += 7) {
    byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return value >>> 0;
}
