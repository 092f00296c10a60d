import { parseStoredArticle } from '../core/border/article.ts';
import { isRecord, listOf, textOf, wholeNumber } from '../core/border/values.ts';
import type { StoredArticle } from '../core/article.ts';
import type { Fingerprint } from '../core/stories/story.ts';

/** An article as stored: with the canonical address that it is found by. */
export type ArticleRecord = StoredArticle & { readonly address?: string };

/** What the index stores of an article. */
export interface Entry {
  readonly id: string;
  /** Which version of the reading made it. */
  readonly format: number;
  readonly fingerprint: Fingerprint;
  /** Stems and names, marked by kind. */
  readonly terms: readonly string[];
  /** Every folded word and number, for the search box. */
  readonly words: readonly string[];
}

export interface Planted {
  readonly version: string;
  /** The release of the extension that finished planting; empty while at it. */
  readonly release: string;
}

export const parseRecord = parseStoredArticle;

/** The part of an entry that is read back; its keys live in the indexes. */
export function parseEntry(raw: unknown): Pick<Entry, 'id' | 'fingerprint'> | undefined {
  if (!isRecord(raw)) return undefined;
  const id = textOf(raw['id'], 300);
  const fingerprint = parseFingerprint(raw['fingerprint']);
  return id && fingerprint ? { id, fingerprint } : undefined;
}

const MANY = 100_000;

function parseFingerprint(raw: unknown): Fingerprint | undefined {
  if (!isRecord(raw)) return undefined;
  const terms = counts(raw['terms']);
  const names = counts(raw['names']);
  const length = wholeNumber(raw['length'], 0, Number.MAX_SAFE_INTEGER);
  if (!terms || !names || length === undefined) return undefined;
  const day = textOf(raw['day'], 40);
  return {
    terms,
    names,
    lead: listOf(raw['lead'], MANY, (term) => textOf(term, 300)),
    ...(day ? { day } : {}),
    places: listOf(raw['places'], MANY, (place) => textOf(place, 300)),
    numbers: listOf(raw['numbers'], MANY, (number) => textOf(number, 300)),
    shingles: listOf(raw['shingles'], MANY, (hash) =>
      typeof hash === 'number' ? hash : undefined,
    ),
    length,
  };
}

const isCounts = (raw: unknown): raw is Readonly<Record<string, number>> =>
  isRecord(raw) && Object.values(raw).every((count) => typeof count === 'number' && count >= 0);

const counts = (raw: unknown) => (isCounts(raw) ? raw : undefined);

export const parsePlanted = (raw: unknown): Planted | undefined =>
  isRecord(raw) && typeof raw['version'] === 'string' && typeof raw['release'] === 'string'
    ? { version: raw['version'], release: raw['release'] }
    : undefined;
