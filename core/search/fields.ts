import type { Origin } from '../article.ts';
import type { Span } from '../text/span.ts';
import { firstDay, lastDay } from './dates.ts';
import { type Token, tokens } from './tokens.ts';

/** What was typed and cannot be meant, for the surface to explain beside the box. */
export interface Mistake extends Span {
  readonly kind: MistakeKind;
  readonly said: string;
}

export type MistakeKind =
  /** `colour:red`: searched for as words. */
  | 'unknown-field'
  /** `outlet:` with nothing after it, or nothing that is a word. */
  | 'empty-field'
  | 'unknown-origin'
  /** Dates are written 2025, 2025-05 or 2025-05-03. */
  | 'no-date'
  /** Figures are written 10000, >500, <500 or 100..200. */
  | 'no-figure'
  /** `figure:200..100`. */
  | 'empty-range'
  /** The phrase goes on to the end. */
  | 'open-quote'
  /** Words like "the" and "of" are in every article. */
  | 'only-function-words';

/** An article must answer all of them. */
export interface Filters {
  /** Each in the words of its name. */
  readonly outlets: readonly (readonly Token[])[];
  readonly credits: readonly (readonly Token[])[];
  readonly origins: readonly Origin['kind'][];
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
}

export const NO_FILTERS: Filters = {
  outlets: [],
  credits: [],
  origins: [],
  from: -Infinity,
  to: Infinity,
};

/** A figure from `min` to `max`, each end included or not. */
export interface FigureRange {
  readonly min: number;
  readonly max: number;
  /** The ends themselves are no answer, as in `>500`. */
  readonly open?: boolean;
}

interface Field {
  readonly filters?: Filters;
  readonly figure?: FigureRange;
  readonly mistake?: MistakeKind;
  /** To be searched for as it stands. */
  readonly asWords?: boolean;
}

/** Reads `name:value`; `undefined` where the name is none of ours but a way of writing. */
export function fieldOf(name: string, quoted: string): Field | undefined {
  const value = quoted.replace(/^"|"$/g, '').trim();
  const read = FIELDS.get(name.toLowerCase());
  if (!read) return /^\p{L}/u.test(value) ? { mistake: 'unknown-field', asWords: true } : undefined;
  return value === '' ? { mistake: 'empty-field' } : read(value);
}

const ORIGINS: readonly Origin['kind'][] = ['seed', 'saved', 'feed', 'pack'];

const FIELDS: ReadonlyMap<string, (value: string) => Field> = new Map([
  ['outlet', (value: string) => named(value, (name) => ({ ...NO_FILTERS, outlets: [name] }))],
  ['credit', (value: string) => named(value, (name) => ({ ...NO_FILTERS, credits: [name] }))],
  ['origin', originOf],
  ['before', (value: string) => dated(firstDay(value), (day) => ({ ...NO_FILTERS, to: day - 1 }))],
  ['after', (value: string) => dated(lastDay(value), (day) => ({ ...NO_FILTERS, from: day + 1 }))],
  ['figure', figureOf],
]);

function named(value: string, filtersOf: (name: readonly Token[]) => Filters): Field {
  const name = tokens(value);
  return name.length > 0 ? { filters: filtersOf(name) } : { mistake: 'empty-field' };
}

function originOf(value: string): Field {
  const kind = ORIGINS.find((origin) => origin === value.toLowerCase());
  return kind ? { filters: { ...NO_FILTERS, origins: [kind] } } : { mistake: 'unknown-origin' };
}

const dated = (day: number | undefined, filtersOf: (day: number) => Filters): Field =>
  day === undefined ? { mistake: 'no-date' } : { filters: filtersOf(day) };

function figureOf(value: string): Field {
  const [low, high, ...more] = value.split('..').map(amountOf);
  if (value.includes('..')) {
    if (low === undefined || high === undefined || more.length > 0) return { mistake: 'no-figure' };
    return low <= high ? { figure: { min: low, max: high } } : { mistake: 'empty-range' };
  }
  const [, sign = '', said = ''] = /^([<>]=?)?(.*)$/.exec(value) ?? [];
  const amount = amountOf(said);
  if (amount === undefined) return { mistake: 'no-figure' };
  const open = sign.length === 1 ? { open: true } : {};
  if (sign.startsWith('>')) return { figure: { min: amount, max: Infinity, ...open } };
  if (sign.startsWith('<')) return { figure: { min: -Infinity, max: amount, ...open } };
  return { figure: { min: amount, max: amount } };
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

function amountOf(said: string): number | undefined {
  const [, digits, scale] =
    /^[$€£]?(-?\d[\d,]*(?:\.\d+)?)(k|m|bn|b|tn)?%?$/i.exec(said.trim()) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits.replaceAll(',', '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
}
