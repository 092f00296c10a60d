import type { Excluded, Flag, Hedge, Kind } from '../core/figures/figure.ts';

/* Stored by their places: append, and let places stay. `every` lets none be forgotten. */

const every =
  <T extends string>() =>
  <N extends readonly T[]>(names: N & ([T] extends [N[number]] ? unknown : never)): readonly T[] =>
    names;

// oxfmt-ignore
export const KINDS = every<Kind>()([
  'count', 'money', 'percent', 'ratio', 'measure', 'duration', 'rate', 'votes', 'age', 'other',
] as const);
// oxfmt-ignore
export const HEDGES = every<Hedge>()([
  'about', 'nearly', 'at-least', 'more-than', 'up-to', 'less-than', 'range', 'vague',
] as const);
// oxfmt-ignore
export const FLAGS = every<Flag>()([
  'planned', 'increment', 'running', 'per', 'negated', 'part', 'total', 'threshold', 'headline',
] as const);
// oxfmt-ignore
export const EXCLUDED = every<Excluded>()([
  'date', 'time', 'age', 'ordinal', 'identifier', 'phone', 'score', 'idiom', 'trivial',
] as const);
