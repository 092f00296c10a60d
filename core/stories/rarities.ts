import type { Keyed } from './keyed.ts';

/** How much words tell, remembered by their hashes: a report asks for ten thousands, and most of them again and again. */
export interface Rarities {
  readonly at: (keyed: Keyed, at: number) => number;
}

const SLOTS_AT_FIRST = 2 ** 13;

/** `find` is asked once for a word. Two words of one hash count as one, as they do where articles are compared. */
export function rememberedRarities(find: (word: string) => number): Rarities {
  let ids = new Uint32Array(SLOTS_AT_FIRST);
  let values = new Float64Array(SLOTS_AT_FIRST);
  let used = 0;
  const put = (id: number, value: number) => {
    const slot = slotOf(ids, values, id);
    ids[slot] = id;
    values[slot] = value;
  };
  const grow = () => {
    const [oldIds, oldValues] = [ids, values];
    ids = new Uint32Array(2 * oldIds.length);
    values = new Float64Array(2 * oldIds.length);
    for (let slot = 0; slot < oldIds.length; slot++) {
      const value = oldValues[slot] ?? 0;
      if (value !== 0) put(oldIds[slot] ?? 0, value);
    }
  };
  return {
    at(keyed, at) {
      const id = keyed.ids[at] ?? 0;
      const before = values[slotOf(ids, values, id)] ?? 0;
      if (before !== 0) return before;
      const found = find(keyed.wordAt(at));
      if (found === 0) return 0;
      used += 1;
      if (2 * used > ids.length) grow();
      put(id, found);
      return found;
    },
  };
}

/** Where the hash stands, or the free place where it would; no value is 0 where one stands. */
function slotOf(ids: Uint32Array, values: Float64Array, id: number): number {
  const mask = ids.length - 1;
  let slot = (id ^ (id >>> 15)) & mask;
  while (values[slot] !== 0 && ids[slot] !== id) slot = (slot + 1) & mask;
  return slot;
}
