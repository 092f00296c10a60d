import { isRecord, textOf, wholeNumber } from '../core/border/values.ts';
import type { SaidNumber } from '../core/search/figures.ts';
import type { Fingerprint } from '../core/stories/story.ts';

/** Raise it when fingerprints, words or figures are read otherwise: what is stored is then made anew. */
export const FORMAT = 2;

/** What an article is matched by. */
export interface Print {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly numbers: readonly SaidNumber[];
}

/** A print as stored: few values, because a report reads dozens of them. Lists of words are joined by spaces. */
export interface PrintRecord {
  readonly doc: number;
  readonly id: string;
  /** Which version of the reading made it. */
  readonly format: number;
  readonly terms: string;
  readonly termCounts: Uint16Array;
  readonly names: string;
  readonly nameCounts: Uint16Array;
  readonly lead: string;
  readonly day: string;
  readonly places: readonly string[];
  readonly numbers: readonly string[];
  readonly shingles: Uint32Array;
  readonly length: number;
  readonly values: Float64Array;
  /** Start and end of each value, in the text. */
  readonly spans: Uint32Array;
}

export function printRecord(doc: number, { id, fingerprint, numbers }: Print): PrintRecord {
  const { terms, names, lead, day = '', places, length } = fingerprint;
  return {
    doc,
    id,
    format: FORMAT,
    terms: Object.keys(terms).join(' '),
    termCounts: Uint16Array.from(Object.values(terms)),
    names: Object.keys(names).join(' '),
    nameCounts: Uint16Array.from(Object.values(names)),
    lead: lead.join(' '),
    day,
    places,
    numbers: fingerprint.numbers,
    shingles: Uint32Array.from(fingerprint.shingles),
    length,
    values: Float64Array.from(numbers, ({ value }) => value),
    spans: Uint32Array.from(numbers.flatMap(({ start, end }) => [start, end])),
  };
}

export function parsePrint(raw: unknown): Print | undefined {
  if (!isRecord(raw)) return undefined;
  const id = textOf(raw['id'], 300);
  const terms = counted(raw['terms'], raw['termCounts']);
  const names = counted(raw['names'], raw['nameCounts']);
  const length = wholeNumber(raw['length'], 0, Number.MAX_SAFE_INTEGER);
  const { lead, day, shingles, values, spans } = raw;
  if (!id || !terms || !names || length === undefined) return undefined;
  if (typeof lead !== 'string' || !(shingles instanceof Uint32Array)) return undefined;
  if (!(values instanceof Float64Array) || !(spans instanceof Uint32Array)) return undefined;
  const fingerprint = {
    terms,
    names,
    lead: listed(lead),
    ...(typeof day === 'string' && day !== '' ? { day } : {}),
    places: strings(raw['places']),
    numbers: strings(raw['numbers']),
    shingles: [...shingles],
    length,
  };
  return { id, fingerprint, numbers: numbersOf(values, spans) };
}

const listed = (joined: string) => (joined === '' ? [] : joined.split(' '));

function counted(joined: unknown, counts: unknown): Record<string, number> | undefined {
  if (typeof joined !== 'string' || !(counts instanceof Uint16Array)) return undefined;
  return Object.fromEntries(listed(joined).map((word, at) => [word, counts[at] ?? 1]));
}

const strings = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((each) => typeof each === 'string') : [];

const numbersOf = (values: Float64Array, spans: Uint32Array): SaidNumber[] =>
  Array.from(values, (value, at) => ({
    value,
    start: spans[2 * at] ?? 0,
    end: spans[2 * at + 1] ?? 0,
  }));
