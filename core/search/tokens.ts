import { isStopword, stem } from '../text/stems.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { plain } from '../stories/spelling.ts';
import { keyOf } from '../stories/tokens.ts';
import { ANY, type MayAnswer } from './beginnings.ts';
import { scan } from './said.ts';

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
export const tokens = (text: string): Token[] => tokensThat(ANY, text);

/** Those alone that may answer a query, which is found out before they are read. */
export function tokensThat(mayAnswer: MayAnswer, text: string): Token[] {
  const found: Token[] = [];
  const add = (said: string, start: number) => {
    const { word, term, telling } = asSearched(said);
    found.push({ word, term, telling, start, end: start + said.length });
  };
  const letters = (from: number, to: number) => {
    const second = to - from > 1 ? text.charCodeAt(from + 1) | LOWER : 0;
    if (mayAnswer(text.charCodeAt(from) | LOWER, second)) add(text.slice(from, to), from);
  };
  scan(text, letters, (said, start) => {
    if (!/^\d/.test(said) || mayAnswer(said.charCodeAt(0), 0)) add(said, start);
  });
  return found;
}

/** The bit that a lower-case letter has more. */
const LOWER = 32;

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
