import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A figure labelled by hand; `start` and `end` slice its article's text. */
export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly comparable?: boolean;
}

export interface Relation {
  readonly fa: number;
  readonly fb: number;
  readonly relation: 'AGREE' | 'REFINES' | 'CONFLICT' | 'SUPERSEDED' | 'DIFFERENT';
  readonly soft?: boolean;
}

export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly event: string;
  readonly relations: readonly Relation[];
}

export interface Gold {
  readonly articles: Readonly<
    Record<
      string,
      {
        readonly text: string;
        readonly title?: string;
        readonly date?: string | null;
        readonly datePrinted?: string | null;
        readonly figures: readonly GoldFigure[];
      }
    >
  >;
  readonly pairs: readonly GoldPair[];
}

export function readGold(path: string): Gold {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** One third of the events is never looked at while building: FNV-1a of the event's name, mod 3. */
export function isHeldOut(event: string): boolean {
  let hash = 2166136261;
  for (const letter of event) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash % 3 === 0;
}

const NEITHER_ASKED_NOR_PUNISHED: ReadonlySet<string> = new Set([
  'age',
  'score',
  'trivial',
  'zero-word',
  'ratio',
  'rate',
  'index',
]);

export const isAsked = (figure: GoldFigure) =>
  figure.comparable !== false && !NEITHER_ASKED_NOR_PUNISHED.has(figure.kind);
