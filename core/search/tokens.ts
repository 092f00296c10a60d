import { isStopword, stem } from '../text/stems.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { plain } from '../stories/spelling.ts';
import { keyOf } from '../stories/tokens.ts';

/** A word as the search compares it, and where it stands. */
export interface Token extends Span {
  /** In plain letters: no capitals, no diacritics, no possessive; a number without its commas. */
  readonly word: string;
  /** One for all forms and spellings of the word; what the index holds. */
  readonly term: string;
  /** It tells what a text is about, so the index holds it: no function word. */
  readonly telling: boolean;
}

type Searched = Omit<Token, keyof Span>;

/** "U.S.", a number with its commas and point, or a run of letters and digits with an apostrophe inside. */
const TOKEN =
  /(?:\p{Lu}\.){2,6}|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\d])|\d+\.\d+(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** `10,000` and `10000` are one word, so are `Kyiv's` and `Kyiv`. */
export const tokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: said, index }) => {
    const { word, term, telling } = asSearched(said);
    return { word, term, telling, start: index, end: index + said.length };
  });

/** What the index holds of a word that stands alone. */
export const termOf = (said: string): string => asSearched(said).term;

/** Counts the telling terms of a text into a table, each by so much; how many words there are. */
export function countTerms(text: string, into: Map<string, number>, by = 1): number {
  const said = text.match(TOKEN) ?? [];
  for (const each of said) {
    const { term, telling } = asSearched(each);
    if (telling) into.set(term, (into.get(term) ?? 0) + by);
  }
  return said.length;
}

const LONGEST = 40;
/** News repeats its words. */
const MOST_KEPT = 20_000;

const asSearched = remembered(MOST_KEPT, (said): Searched => {
  const key = keyOf(said);
  const term = stem(key);
  const telling = term !== '' && term.length <= LONGEST && !isStopword(key);
  return { word: wordOf(said), term, telling };
});

const wordOf = (said: string) =>
  /^\d/.test(said)
    ? plain(said).replaceAll(',', '')
    : plain(said).replaceAll('.', '').replace(/'s?$/, '');
