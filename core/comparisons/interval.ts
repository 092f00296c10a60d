import type { Figure, Hedge } from '../figures/figure.ts';

/** What a figure allows, hedge included. `point` is the number that was said, the one a reader would repeat. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly point: number;
}

type Widen = (low: number, high: number) => readonly [number, number];

const asRead: Widen = (low, high) => [low, high];

/** Only where the reader gave a bare point: a figure read as a range already carries its hedge. */
const WIDEN: Record<Hedge, Widen> = {
  about: (low, high) => (low === high ? [low * 0.9, high * 1.1] : [low, high]),
  nearly: (low, high) => (low === high ? [low * 0.9, high] : [low, high]),
  'at-least': (low) => [low, Infinity],
  'more-than': (low) => [low, Infinity],
  'up-to': (_low, high) => [0, high],
  'less-than': (_low, high) => [0, high],
  range: asRead,
  vague: asRead,
};

const UPPER: ReadonlySet<Hedge | undefined> = new Set(['up-to', 'less-than', 'nearly']);
const SPREAD: ReadonlySet<Hedge | undefined> = new Set(['vague', 'range']);

export function interval(figure: Figure): Interval {
  const said = figure.max ?? Infinity;
  const [low, high] = figure.hedge ? WIDEN[figure.hedge](figure.min, said) : [figure.min, said];
  return { low, high, point: point(figure, low, high) };
}

function point({ hedge }: Figure, low: number, high: number): number {
  if (high === Infinity) return low;
  if (UPPER.has(hedge)) return high;
  if (SPREAD.has(hedge) && low > 0) return Math.sqrt(low * high);
  return (low + high) / 2;
}

export const meet = (a: Interval, b: Interval) => a.low <= b.high && b.low <= a.high;

/** Width against the number itself: 0 for a bare count, 1 for "at least" and "up to", more for "hundreds". */
export const vagueness = ({ low, high, point: at }: Interval) =>
  high === Infinity ? 1 : (high - low) / (at || 1);

/** 0 for equal numbers, 1 where one is zero or both are worlds apart. */
export function apartness(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.min(1, Math.abs(a - b) / larger);
}
