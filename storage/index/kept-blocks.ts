/** Blocks in memory, the ones that came first forgotten first. */
export interface Kept {
  readonly get: (key: number) => Uint8Array | undefined;
  readonly add: (key: number, block: Uint8Array) => void;
}

/** Enough for all young segments; what a question reads of a large one is a quarter of a megabyte. */
const MOST = 2_500_000;

export function keptBlocks(most = MOST): Kept {
  const held = new Map<number, Uint8Array>();
  let bytes = 0;
  return {
    get: (key) => held.get(key),
    add(key, block) {
      if (held.has(key)) return;
      held.set(key, block);
      bytes += block.length;
      for (const [oldest, { length }] of held) {
        if (bytes <= most) break;
        held.delete(oldest);
        bytes -= length;
      }
    },
  };
}
