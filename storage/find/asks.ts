import { bucketsOf } from '../../core/search/figures.ts';
import { type Query, type QueryWord, tellingTerms } from '../../core/search/query.ts';
import type { Ask } from '../index/look-up.ts';
import { bucketKey, creditKey, originKey, outletKey, sourceWordKey } from '../index/keys.ts';

/** What a query looks up, and what each look-up is for. */
export interface Plan {
  readonly asks: readonly Ask[];
  /** For each word of the query, which asks find it. */
  readonly words: readonly Group[];
  /** An article must be found by some ask of each of these. */
  readonly musts: readonly Group[];
}

/** Places in `asks`. */
export type Group = readonly number[];

export function planOf({ words, phrases, filters, figures }: Query): Plan {
  const asks: Ask[] = [];
  const group = (wanted: readonly Ask[]): Group => wanted.map((ask) => asks.push(ask) - 1);
  const each = (keys: readonly string[]) => keys.map((key) => group([termAsk(key)]));
  return {
    asks,
    words: words.map((word) => group(asksFor(word))),
    musts: [
      ...phrases.flatMap((phrase) => each([...new Set(tellingTerms(phrase))])),
      ...filters.outlets.flatMap((name) => each(name.map(({ word }) => outletKey(word)))),
      ...filters.credits.flatMap((name) => each(name.map(({ word }) => creditKey(word)))),
      ...each(filters.origins.map(originKey)),
      ...figures.map((range) => group(bucketsOf(range).map(bucketKey).map(termAsk))),
    ],
  };
}

const termAsk = (term: string): Ask => ({ term });

/** A word in all its forms, and as part of the name of an outlet, an agency or an author. */
function asksFor({ word, term, open, completed }: QueryWord): Ask[] {
  if (!open) return [{ term }, { term: sourceWordKey(word) }];
  return [
    { term: word, prefix: true },
    { term: sourceWordKey(word), prefix: true },
    ...completed.map((other) => ({ term: other })),
  ];
}
