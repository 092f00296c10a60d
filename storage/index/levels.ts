/** So many segments of one size become one of the next. */
const FAN = 4;
/** So many articles wait in the tail until they become a segment. */
export const TAIL = 48;
/** So many do not wait for a quiet moment: a question looks through all of them. */
export const LONG_TAIL = 128;

/** With more of them a question gets slow, so that a merge does not wait for a quiet moment. */
export const MANY_SEGMENTS = 24;

const levelOf = (docs: number) => Math.max(0, Math.floor(Math.log(docs / TAIL) / Math.log(FAN)));

interface Sized {
  readonly docs: number;
}

/** Which segments to merge next, if any: the smallest first, or all where most of them is dead. */
export function toMerge<S extends Sized>(segments: readonly S[], live: number): readonly S[] {
  const held = segments.reduce((sum, { docs }) => sum + docs, 0);
  if (held > 2 * (live + TAIL)) return segments;
  const levels = Map.groupBy(segments, ({ docs }) => levelOf(docs));
  const full = [...levels].filter(([, alike]) => alike.length >= FAN);
  return full.toSorted(([a], [b]) => a - b)[0]?.[1] ?? [];
}
