import { isStopword, stem } from '../text/stems.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { plain } from '../stories/spelling.ts';
import { keyOf } from '../stories/tokens.ts';
import { eachSaid } from './said.ts';

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

/** `10,000` and `10000` are one word, so are `Kyiv's` and `Kyiv`. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  eachSaid(text, (said, start) => {
    const { word, term, telling } = asSearched(said);
    found.push({ word, term, telling, start, end: start + said.length });
  });
  return found;
}

/** The term of a word that tells something, else nothing. */
export function toldTerm(said: string): string {
  const { term, telling } = asSearched(said);
  return telling ? term : '';
}

/** The same for who remembers it himself. */
export function toldTermAnew(said: string): string {
  const key = keyOf(said);
  const term = stem(key);
  return tells(key, term) ? term : '';
}

/** What the index holds of a word that stands alone. */
export const termOf = (said: string): string => asSearched(said).term;

const LONGEST = 40;
/** News repeats its words. */
const MOST_KEPT = 20_000;
const asSearched = remembered(MOST_KEPT, (said): Searched => {
  const key = keyOf(said);
  const term = stem(key);
  return { word: wordOf(said), term, telling: tells(key, term) };
});

const tells = (key: string, term: string) =>
  term !== '' && term.length <= LONGEST && !isStopword(key);

const wordOf = (said: string) =>
  /^\d/.test(said)
    ? plain(said).replaceAll(',', '')
    : plain(said).replaceAll('.', '').replace(/'s?$/, '');
