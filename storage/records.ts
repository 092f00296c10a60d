import { parseStoredArticle } from '../core/border/article.ts';
import { isRecord, wholeNumber } from '../core/border/values.ts';
import type { StoredArticle } from '../core/article.ts';

/** An article as stored. */
export type ArticleRecord = StoredArticle & {
  /** The canonical address that it is found by. */
  readonly address?: string;
  /** Its number in the index. */
  readonly doc: number;
  /** What it says, see `figures.ts`; absent where a version stored it that read them at each report. */
  readonly figures?: string;
};

export interface Planted {
  readonly version: string;
  /** The release of the extension that finished planting; empty while at it. */
  readonly release: string;
}

export const parseRecord = parseStoredArticle;

/** The number of a stored article; `undefined` where an older version stored it. */
export const docOf = (raw: unknown): number | undefined =>
  isRecord(raw) ? wholeNumber(raw['doc'], 1, Number.MAX_SAFE_INTEGER) : undefined;

export const parsePlanted = (raw: unknown): Planted | undefined =>
  isRecord(raw) && typeof raw['version'] === 'string' && typeof raw['release'] === 'string'
    ? { version: raw['version'], release: raw['release'] }
    : undefined;
