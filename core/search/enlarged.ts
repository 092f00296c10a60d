type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The same with room for twice as many. */
export function enlarged<T extends Numbers>(old: T): T {
  const Kind = old.constructor as new (size: number) => T;
  const grown = new Kind(old.length * 2);
  grown.set(old);
  return grown;
}
