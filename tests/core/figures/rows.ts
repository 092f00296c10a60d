import { readFileSync, readdirSync } from 'node:fs';
import type { Excluded, Figure, Flag, Hedge, Kind } from '../../../core/figures/figure.ts';
import { readFigures } from '../../../core/figures/read.ts';
import type { Decision } from '../../../core/figures/trace.ts';

/** A figure as it should be read. What a row does not name is not asked; `null` asks for its absence. */
export interface Asked {
  readonly said: string;
  /** Which occurrence of `said`, from 0; the first by itself. */
  readonly at?: number;
  readonly min?: number;
  readonly max?: number | null;
  readonly kind?: Kind;
  readonly unit?: string;
  readonly hedge?: Hedge | null;
  readonly assumed?: 'unit';
  readonly against?: number;
  /** The head of what is counted. */
  readonly counts?: string | null;
  readonly status?: string | null;
  readonly sides?: readonly string[];
  /** Name of the stated source. */
  readonly source?: string | null;
  readonly asOf?: string | null;
  /** Those flags, among others. */
  readonly flags?: readonly Flag[];
  readonly excluded?: Excluded;
}

/** A sentence and all its comparable figures; of what is excluded, those that a row names. */
export interface Row {
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly figures: readonly Asked[];
}

const FOLDER = new URL('../../cases/', import.meta.url);

export const rowFiles = (): string[] =>
  readdirSync(FOLDER).filter((name) => /^figures(?:-[a-z]+)?\.json$/.test(name));

export const rowsOf = (name: string): Row[] =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** What is wrong with the reading of a row, in words; the decisions of the stages follow where anything is. */
export function faults(row: Row): string[] {
  const decisions: Decision[] = [];
  const { figures: asked, ...article } = row;
  const read = readFigures(article, (decision) => decisions.push(decision));
  const found = [
    ...asked.flatMap((one) => faultsOf(one, row.text, read)),
    ...read
      .filter((figure) => !figure.excluded && !asked.some((one) => isAt(one, row.text, figure)))
      .map((figure) => `not asked: "${figure.said}" as ${figure.kind}`),
  ];
  return found.length === 0
    ? []
    : [...found, ...decisions.map(({ stage, said, made }) => `  ${stage}: "${said}" ${made}`)];
}

function startOf({ said, at = 0 }: Asked, text: string): number {
  let start = text.indexOf(said);
  for (let skip = 0; skip < at; skip++) start = text.indexOf(said, start + 1);
  return start;
}

const isAt = (asked: Asked, text: string, figure: Figure) =>
  figure.start < startOf(asked, text) + asked.said.length && startOf(asked, text) < figure.end;

function faultsOf(asked: Asked, text: string, read: readonly Figure[]): string[] {
  if (startOf(asked, text) < 0) return [`the row says "${asked.said}", its text does not`];
  const figure = read.find((one) => isAt(asked, text, one));
  if (!figure) return asked.excluded ? [] : [`not read: "${asked.said}"`];
  if (asked.excluded) {
    return figure.excluded === asked.excluded
      ? []
      : [`"${asked.said}" should be excluded as ${asked.excluded}: ${figure.excluded}`];
  }
  if (figure.excluded) return [`excluded as ${figure.excluded}: "${asked.said}"`];
  return QUESTIONS.flatMap(([name, answer]) => {
    const wanted = asked[name];
    if (wanted === undefined) return [];
    const got = answer(figure);
    const fits = isSame(wanted, got);
    return fits ? [] : [`"${asked.said}" ${name}: ${show(got)} instead of ${show(wanted)}`];
  });
}

const show = (value: unknown) => (value === undefined ? 'none' : JSON.stringify(value));

function isSame(wanted: unknown, got: unknown): boolean {
  if (wanted === null) return got === null || got === undefined;
  if (Array.isArray(wanted)) return Array.isArray(got) && wanted.every((one) => got.includes(one));
  if (typeof wanted === 'number' && typeof got === 'number')
    return Math.abs(wanted - got) <= Math.abs(wanted) * 1e-4 + 1e-9;
  return wanted === got;
}

const QUESTIONS: readonly (readonly [keyof Asked, (figure: Figure) => unknown])[] = [
  ['said', (figure) => figure.said],
  ['min', (figure) => figure.min],
  ['max', (figure) => figure.max],
  ['kind', (figure) => figure.kind],
  ['unit', (figure) => figure.unit],
  ['hedge', (figure) => figure.hedge],
  ['assumed', (figure) => figure.assumed],
  ['against', (figure) => figure.against],
  ['counts', (figure) => figure.counts?.head],
  ['status', (figure) => figure.status],
  ['sides', (figure) => figure.sides],
  ['source', (figure) => figure.source?.name],
  ['asOf', (figure) => figure.asOf],
  ['flags', (figure) => figure.flags],
];
