import { isRecord } from '../core/border/values.ts';
import type { Counted, Figure } from '../core/figures/figure.ts';
import type { Span } from '../core/text/span.ts';
import { FORMAT } from './prints.ts';
import { EXCLUDED, FLAGS, HEDGES, KINDS } from './figure-names.table.ts';

/**
 * Figures as they are stored with the text that says them: what slices back out of it is left out, names stand by
 * their places in tables. A report would else read a dozen texts anew, which takes longer than all else that it does.
 */
export const figuresRecord = (figures: readonly Figure[]): string =>
  JSON.stringify([FORMAT, ...figures.map(packed)]);

/** `undefined` where they were not stored, or read by another version: then the text is to be read again. */
export function parseFigures(stored: unknown, text: string): Figure[] | undefined {
  if (typeof stored !== 'string') return undefined;
  const [format, ...rows] = listOf(parsed(stored));
  if (format !== FORMAT) return undefined;
  const figures = rows.map((row) => unpacked(row, text));
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function packed(figure: Figure) {
  const { start, end, sentence, min, max, kind, unit, flags, sides, counts, source } = figure;
  const { hedge, assumed, against, status, asOf, excluded } = figure;
  const rest = {
    ...(hedge ? { hedge: HEDGES.indexOf(hedge) } : {}),
    ...(assumed ? { assumed: 1 } : {}),
    ...(against === undefined ? {} : { against }),
    ...(counts ? { counts: [counts.start, counts.end, counts.head, ...counts.qualifiers] } : {}),
    ...(status === undefined ? {} : { status }),
    ...(source ? { source: [source.start, source.end] } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(excluded ? { excluded: EXCLUDED.indexOf(excluded) } : {}),
  };
  const bits = flags.map((flag) => FLAGS.indexOf(flag));
  const places = [start, end, sentence.start, sentence.end];
  return [...places, min, max, KINDS.indexOf(kind), unit, bits, sides, rest];
}

function unpacked(row: unknown, text: string): Figure | undefined {
  if (!Array.isArray(row)) return undefined;
  const [start, end, from, to, min, max, kindAt, unit, bits, sides, rest]: unknown[] = row;
  const span = spanOf([start, end], text);
  const sentence = spanOf([from, to], text);
  const kind = named(KINDS, kindAt);
  if (!span || !sentence || !kind || typeof min !== 'number' || typeof unit !== 'string')
    return undefined;
  if ((typeof max !== 'number' && max !== null) || !isRecord(rest)) return undefined;
  const flags = listOf(bits).flatMap((at) => named(FLAGS, at) ?? []);
  const said = text.slice(span.start, span.end);
  return {
    ...span,
    said,
    min,
    max,
    kind,
    unit,
    flags,
    sides: strings(sides),
    sentence,
    ...restOf(rest, text),
  };
}

function restOf(rest: Readonly<Record<string, unknown>>, text: string): Partial<Figure> {
  const hedge = named(HEDGES, rest['hedge']);
  const excluded = named(EXCLUDED, rest['excluded']);
  const counts = countedOf(rest['counts'], text);
  const source = spanOf(rest['source'], text);
  const { against, status, asOf } = rest;
  return {
    ...(hedge ? { hedge } : {}),
    ...(rest['assumed'] === 1 ? { assumed: 'unit' } : {}),
    ...(typeof against === 'number' ? { against } : {}),
    ...(counts ? { counts } : {}),
    ...(typeof status === 'string' ? { status } : {}),
    ...(source ? { source: { ...source, name: text.slice(source.start, source.end) } } : {}),
    ...(typeof asOf === 'string' ? { asOf } : {}),
    ...(excluded ? { excluded } : {}),
  };
}

function countedOf(raw: unknown, text: string): Counted | undefined {
  const span = spanOf(raw, text);
  const [head, ...qualifiers] = listOf(raw).slice(2);
  if (!span || typeof head !== 'string') return undefined;
  return { ...span, text: text.slice(span.start, span.end), head, qualifiers: strings(qualifiers) };
}

function spanOf(raw: unknown, text: string): Span | undefined {
  const [start, end] = listOf(raw);
  const isIn = typeof start === 'number' && typeof end === 'number' && start <= end;
  return isIn && start >= 0 && end <= text.length ? { start, end } : undefined;
}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);
const strings = (raw: unknown): string[] => listOf(raw).filter((each) => typeof each === 'string');
const named = <T>(names: readonly T[], at: unknown): T | undefined =>
  typeof at === 'number' ? names[at] : undefined;
