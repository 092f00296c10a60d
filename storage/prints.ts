import { isRecord, textOf, wholeNumber } from '../core/border/values.ts';
import type { SaidNumber } from '../core/search/figures.ts';
import type { Origin, StoredArticle } from '../core/article.ts';
import { type Keyed, keyedFrom } from '../core/stories/keyed.ts';
import { prepared, type Prepared } from '../core/stories/prepared.ts';
import type { Fingerprint } from '../core/stories/story.ts';
import type { Said } from './indexed.ts';

/** Raise it when fingerprints, words or figures are read otherwise: what is stored is then made anew. */
export const FORMAT = 3;

/** What an article is matched by. */
export interface Print {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly numbers: readonly SaidNumber[];
  readonly head: PrintHead;
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

/**
 * A print as stored: few values, because a report reads dozens of them, and as it is compared, because taking
 * one apart takes longer than reading it. Lists of words are joined by spaces, in the order of their hashes
 * where they are `said`.
 */
export interface PrintRecord {
  readonly doc: number;
  readonly id: string;
  /** Which version of the reading made it. */
  readonly format: number;
  readonly terms: string;
  /** Of each word how often it is said, times 4, and the bits of its place. */
  readonly termsSaid: Uint16Array;
  readonly names: string;
  readonly namesSaid: Uint16Array;
  readonly day: string;
  readonly places: string;
  readonly numbers: string;
  readonly weekdays: string;
  readonly years: string;
  readonly shingles: Uint32Array;
  readonly length: number;
  readonly values: Float64Array;
  /** Start and end of each value, in the text. */
  readonly spans: Uint32Array;
  readonly head: PrintHead;
}

export function printRecord(doc: number, { id, fingerprint, numbers, head }: Print): PrintRecord {
  const print = prepared(fingerprint);
  return {
    doc,
    id,
    format: FORMAT,
    terms: print.terms.words().join(' '),
    termsSaid: saidOf(print.terms),
    names: print.names.words().join(' '),
    namesSaid: saidOf(print.names),
    day: print.day ?? '',
    places: print.places.join(' '),
    numbers: print.numbers.join(' '),
    weekdays: print.weekdays.join(' '),
    years: print.years.join(' '),
    shingles: print.shingles,
    length: print.length,
    values: Float64Array.from(numbers, ({ value }) => value),
    spans: Uint32Array.from(numbers.flatMap(({ start, end }) => [start, end])),
    head,
  };
}

const MOST_SAID = 2 ** 14 - 1;
const saidOf = ({ counts, places }: Keyed) =>
  counts.map((count, at) => Math.min(count, MOST_SAID) * 4 + (places[at] ?? 0));

/** What candidates are compared by. */
export interface StoredPrint extends Pick<Print, 'id' | 'head'> {
  readonly fingerprint: Prepared;
}

/** The id in a print that an older version of the reading made: the rest is to be asked of the article. */
export const idOfOlder = (raw: unknown): string | undefined =>
  isRecord(raw) && raw['format'] !== FORMAT ? textOf(raw['id'], 300) : undefined;

export function parsePrint(raw: unknown): StoredPrint | undefined {
  if (!isRecord(raw)) return undefined;
  const id = textOf(raw['id'], 300);
  const terms = keyedIn(raw['terms'], raw['termsSaid']);
  const names = keyedIn(raw['names'], raw['namesSaid']);
  const length = wholeNumber(raw['length'], 0, Number.MAX_SAFE_INTEGER);
  const head = parseHead(raw['head']);
  const { day, shingles } = raw;
  if (!id || !terms || !names || length === undefined || !head) return undefined;
  if (!(shingles instanceof Uint32Array)) return undefined;
  const fingerprint = {
    terms,
    names,
    shingles,
    length,
    ...(typeof day === 'string' && day !== '' ? { day } : {}),
    places: listed(raw['places']),
    numbers: listed(raw['numbers']),
    weekdays: listed(raw['weekdays']),
    years: listed(raw['years']),
  };
  return { id, fingerprint, head };
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

function keyedIn(joined: unknown, said: unknown): Keyed | undefined {
  if (typeof joined !== 'string' || !(said instanceof Uint16Array)) return undefined;
  const places = new Uint8Array(said.length);
  const counts = new Uint16Array(said.length);
  for (let at = 0; at < said.length; at++) {
    places[at] = (said[at] ?? 0) & 3;
    counts[at] = (said[at] ?? 0) >> 2;
  }
  return keyedFrom(joined, counts, places);
}

const NOTHING: readonly string[] = [];
const listed = (joined: unknown): readonly string[] =>
  typeof joined === 'string' && joined !== '' ? joined.split(' ') : NOTHING;

/** What the index was told beside the text, in prints of every version; not how often. */
export function saidIn(raw: unknown): Said {
  const { terms, names } = isRecord(raw) ? raw : {};
  const each = listed(terms).map((term): readonly [string, number] => [term, 1]);
  return { terms: each, names: listed(names), length: 0, numbers: numbersIn(raw) };
}

/** The numbers that an article says; none where they cannot be read. */
export function numbersIn(raw: unknown): SaidNumber[] {
  if (!isRecord(raw)) return [];
  const { values, spans } = raw;
  if (!(values instanceof Float64Array) || !(spans instanceof Uint32Array)) return [];
  return Array.from(values, (value, at) => ({
    value,
    start: spans[2 * at] ?? 0,
    end: spans[2 * at + 1] ?? 0,
  }));
}
