import type { Figure } from '../../core/figures/figure.ts';

export type Ranged = Pick<Figure, 'min' | 'max'>;

/** A number line: where a value lies between 0 and 1. */
export interface Scale {
  readonly log: boolean;
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

/** From this ratio of the largest to the smallest value on, equal steps are factors. */
const LOG_FROM = 20;
const MARGIN = 0.12;

export function scaleOf(ranges: readonly Ranged[]): Scale {
  const ends = ranges.flatMap(endsOf).filter(Number.isFinite);
  const [least, most] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
  return least > 0 && most / least >= LOG_FROM ? logScale(least, most) : linearScale(least, most);
}

/** "Up to N" has no lower end worth a place on the line. */
function endsOf({ min, max }: Ranged): number[] {
  if (max === null) return [min];
  return min === 0 && max > 0 ? [max] : [min, max];
}

function linearScale(least: number, most: number): Scale {
  const span = most - least || Math.abs(most) || 1;
  const low = least >= 0 ? Math.max(0, least - span * MARGIN) : least - span * MARGIN;
  const high = most + span * MARGIN;
  return { log: false, low, high, at: (value) => clamp((value - low) / (high - low || 1)) };
}

function logScale(least: number, most: number): Scale {
  const spread = Math.log(most / least) * MARGIN;
  const [low, high] = [Math.log(least) - spread, Math.log(most) + spread];
  return {
    log: true,
    low: Math.exp(low),
    high: Math.exp(high),
    at: (value) => (value <= 0 ? 0 : clamp((Math.log(value) - low) / (high - low))),
  };
}

const clamp = (share: number) => Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));

/** Round values inside the scale, ascending; at most four. */
export function ticksOf(scale: Scale): number[] {
  return thinned(scale.log ? logTicks(scale) : linearTicks(scale));
}

function linearTicks({ low, high }: Scale): number[] {
  const rough = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough);
  if (!step || !Number.isFinite(step)) return [];
  const first = Math.ceil(low / step);
  return Array.from({ length: 5 }, (_, index) => (first + index) * step).filter(
    (tick) => tick <= high,
  );
}

function logTicks({ low, high }: Scale): number[] {
  const decades = Array.from(
    { length: Math.min(40, Math.ceil(Math.log10(high / low)) + 2) },
    (_, index) => 10 ** (Math.floor(Math.log10(low)) + index),
  );
  const within = (tick: number) => tick >= low && tick <= high;
  const tens = decades.filter(within);
  if (tens.length >= 3) return tens;
  return decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]).filter(within);
}

function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 4);
  return ticks.filter((_, index) => index % every === 0);
}
