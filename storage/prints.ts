import { isRecord, textOf, wholeNumber } from '../core/border/values.ts';
import type { SaidNumber } from '../core/search/figures.ts';
import type { Origin, StoredArticle } from '../core/article.ts';
import type { Fingerprint } from '../core/stories/story.ts';

/** Raise it when fingerprints, words or figures are read otherwise: what is stored is then made anew. */
export const FORMAT = 2;

/** What an article is matched by. */
export interface Print {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly numbers: readonly SaidNumber[];
  /** Absent where an older version stored it: then the article is asked. */
  readonly head?: PrintHead;
}

/** By what an article is known as the page's own, or as a digest of one that is kept, without its text. */
export interface PrintHead extends Pick<StoredArticle, 'title' | 'outlet' | 'url'> {
  readonly kind: Origin['kind'];
}

export const printHeadOf = ({ title, outlet, url, origin }: StoredArticle): PrintHead => ({
  title,
  ...(outlet === undefined ? {} : { outlet }),
  ...(url === undefined ? {} : { url }),
  kind: origin.kind,
});

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
  readonly head?: PrintHead;
}

export function printRecord(doc: number, { id, fingerprint, numbers, head }: Print): PrintRecord {
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
    ...(head ? { head } : {}),
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
  const head = parseHead(raw['head']);
  return { id, fingerprint, numbers: numbersOf(values, spans), ...(head ? { head } : {}) };
}

const KINDS: readonly Origin['kind'][] = ['seed', 'saved', 'feed', 'pack'];

function parseHead(raw: unknown): PrintHead | undefined {
  if (!isRecord(raw)) return undefined;
  const kind = KINDS.find((known) => known === raw['kind']);
  const { title, outlet, url } = raw;
  if (kind === undefined || typeof title !== 'string') return undefined;
  return {
    title,
    ...(typeof outlet === 'string' ? { outlet } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    kind,
  };
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
