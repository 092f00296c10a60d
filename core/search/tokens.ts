import { isStopword, stem } from '../text/stems.ts';
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

/** "U.S." and "52.4" are one token each, "G7" and "covid19" as well. */
const TOKEN =
  /(?:\p{Lu}\.){2,6}|\d[\d,]*(?:\.\d+)?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;

/** `10,000` and `10000` are one word, so are `Kyiv's` and `Kyiv`. */
export const tokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: said, index }) => ({
    ...asSearched(said),
    start: index,
    end: index + said.length,
  }));

/** What the index holds of a word that stands alone. */
export const termOf = (said: string): string => asSearched(said).term;

const LONGEST = 40;
/** News repeats its words. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Searched>();

function asSearched(said: string): Searched {
  const before = kept.get(said);
  if (before) return before;
  const key = keyOf(said);
  const term = stem(key);
  const telling = term !== '' && term.length <= LONGEST && !isStopword(key);
  const found = { word: wordOf(said), term, telling };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(said, found);
  return found;
}

const wordOf = (said: string) =>
  /^\d/.test(said)
    ? plain(said).replaceAll(',', '')
    : plain(said).replaceAll('.', '').replace(/'s?$/, '');
