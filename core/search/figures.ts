import { type Figure, isComparable } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { FigureRange } from './fields.ts';

/** A number that an article says, as one would type it, and where. */
export interface SaidNumber extends Span {
  readonly value: number;
}

/** What a search for figures finds in an article: no dates, no vague words. */
export const saidNumbers = (figures: readonly Figure[]): SaidNumber[] =>
  figures
    .filter((figure) => isComparable(figure) && figure.hedge !== 'vague')
    .flatMap((figure) =>
      valuesOf(figure).map((value) => ({ value, start: figure.start, end: figure.end })),
    );

export const answersRange = ({ min, max, open = false }: FigureRange, value: number): boolean =>
  open ? value > min && value < max : value >= min && value <= max;

/** The numbers as said: hedges widen `min` and `max`, and units are turned into base units. */
function valuesOf({ said, min, max, hedge, kind }: Figure): number[] {
  const digits = said.match(/\d[\d,]*(?:\.\d+)?/g)?.map((each) => Number(each.replaceAll(',', '')));
  if (digits && IN_UNITS.has(kind)) return digits;
  if (hedge === 'at-least' || hedge === 'more-than' || max === null) return [min];
  if (hedge === 'up-to' || hedge === 'less-than' || hedge === 'nearly') return [max];
  if (hedge === 'about') return [Number(((min + max) / 2).toPrecision(12))];
  return min === max ? [min] : [min, max];
}

/** Kinds whose bounds are in another unit than the one that was said. */
const IN_UNITS: ReadonlySet<Figure['kind']> = new Set(['measure', 'duration', 'rate']);

/** Figures of about one size share a bucket: the index holds buckets, two to a doubling. */
export const bucketOf = (value: number): number =>
  value < 1 ? 0 : Math.min(MOST_BUCKETS, 1 + Math.floor(2 * Math.log2(value)));

/** Up to 10^24. */
const MOST_BUCKETS = 160;

export function bucketsOf({ min, max }: FigureRange): number[] {
  const from = bucketOf(min);
  return Array.from({ length: bucketOf(max) - from + 1 }, (_, at) => from + at);
}
