/** Bytes that grow as they are written. */
export interface ByteWriter {
  readonly size: () => number;
  /** 7 bits a byte, least first; below 2^32. */
  readonly varint: (value: number) => void;
  readonly bytes: (piece: Uint8Array) => void;
  /** What was written since the last `take`, as a copy of its own. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

export function byteWriter(room = 4096): ByteWriter {
  let held = new Uint8Array(room);
  let size = 0;
  const make = (more: number) => {
    if (size + more <= held.length) return;
    const larger = new Uint8Array(Math.max(held.length * 2, size + more));
    larger.set(held.subarray(0, size));
    held = larger;
  };
  return {
    size: () => size,
    varint(value) {
      make(5);
      let rest = value;
      while (rest > 127) {
        held[size++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      held[size++] = rest;
    },
    bytes(piece) {
      make(piece.length);
      held.set(piece, size);
      size += piece.length;
    },
    take() {
      const taken = held.slice(0, size);
      size = 0;
      return taken;
    },
  };
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
