import type { Span } from '../text/span.ts';
import { fieldOf, type Filters, type FigureRange, type Mistake, NO_FILTERS } from './fields.ts';
import { completions } from './completions.ts';
import { type Token, tokens } from './tokens.ts';

/** One word of a query. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
  /** Still being typed: it also stands for every word that begins with it. */
  readonly open: boolean;
  /** Where it is open: terms of what it may become that do not begin with it. */
  readonly completed: readonly string[];
}

/** Words that must stand in this order, as written. */
export type Phrase = readonly Pick<Token, 'word' | 'term' | 'telling'>[];

/** What the reader asks for. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly Phrase[];
  readonly filters: Filters;
  readonly figures: readonly FigureRange[];
  /** What was not understood; the rest is searched for all the same. */
  readonly mistakes: readonly Mistake[];
}

const MOST_WORDS = 12;

/** `before:2025-06`, `outlet:"Coastal Ledger"`, `"exact phrase"`, or anything up to a space. */
const PART = /([\p{L}-]+):("[^"]*"?|[^\s"]*)|"([^"]*)("?)|[^\s"]+/gu;

/** Reads what was typed. Function words count only where nothing else was typed. */
export function parseQuery(typed: string): Query {
  const query = typed.replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
  const words: Token[] = [];
  const phrases: Phrase[] = [];
  const mistakes: Mistake[] = [];
  const figures: FigureRange[] = [];
  let filters = NO_FILTERS;
  for (const match of query.matchAll(PART)) {
    const [said, field, value, quoted, closed] = match;
    const span = { start: match.index, end: match.index + said.length };
    if (quoted !== undefined) {
      if (closed === '') mistakes.push({ kind: 'open-quote', said, ...span });
      const phrase = tokens(quoted);
      if (phrase.length > 1) phrases.push(phrase);
      else words.push(...placed(phrase, span.start + 1));
      continue;
    }
    const read = field && value !== undefined ? fieldOf(field, value) : undefined;
    if (read?.mistake) mistakes.push({ kind: read.mistake, said, ...span });
    if (read?.figure) figures.push(read.figure);
    if (read?.filters) filters = together(filters, read.filters);
    if (!read || read.asWords) words.push(...placed(tokens(said), span.start));
  }
  const asked = wordsOf(words, query);
  const onlyFunctionWords =
    words.length > 0 && asked.length === 0 && phrases.length === 0 && figures.length === 0;
  if (onlyFunctionWords) {
    mistakes.push({ kind: 'only-function-words', said: query, start: 0, end: query.length });
  }
  return { words: asked, phrases, filters, figures, mistakes };
}

const placed = (found: readonly Token[], at: number): Token[] =>
  found.map((token) => ({ ...token, start: token.start + at, end: token.end + at }));

const together = (a: Filters, b: Filters): Filters => ({
  outlets: [...a.outlets, ...b.outlets],
  credits: [...a.credits, ...b.credits],
  origins: [...a.origins, ...b.origins],
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

function wordsOf(found: readonly Token[], query: string): QueryWord[] {
  const end = query.trimEnd().length === query.length ? query.length : -1;
  // Whoever types a space or a stop has finished the word.
  const asked = ({ word, term, end: at }: Token): QueryWord =>
    at === end
      ? { word, term, open: true, completed: completions(word) }
      : { word, term, open: false, completed: [] };
  const telling = found.filter(({ telling: tells }) => tells).slice(0, MOST_WORDS);
  const all = telling.length > 0 ? telling.map(asked) : found.map(asked);
  return distinct(telling.length > 0 ? all : all.filter(({ open }) => open));
}

const distinct = (words: readonly QueryWord[]) =>
  words.filter(({ word }, at) => words.findLastIndex((other) => other.word === word) === at);

/** Whether a query asks for anything. */
export const isEmpty = ({ words, phrases, filters, figures }: Query) =>
  words.length === 0 && phrases.length === 0 && figures.length === 0 && filters === NO_FILTERS;

/** The terms of a phrase that the index holds. */
export const tellingTerms = (phrase: Phrase) =>
  phrase.filter(({ telling }) => telling).map(({ term }) => term);

/** How well a word of a text answers a word of the query: 0 not at all, 1 exactly. */
export function answers(asked: QueryWord, { word, term }: Pick<Token, 'word' | 'term'>): number {
  if (word === asked.word) return 1;
  if (term === asked.term) return 0.9;
  if (asked.open && word.startsWith(asked.word)) return 0.8;
  return asked.completed.includes(term) ? 0.7 : 0;
}

/** Where a phrase stands in a text. */
export function phraseIn(phrase: Phrase, found: readonly Token[]): Span | undefined {
  const at = found.findIndex((_, from) =>
    phrase.every(({ word }, next) => found[from + next]?.word === word),
  );
  const [first, last] = [found[at], found[at + phrase.length - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
