import type { Article } from '../article.ts';
import type { Span } from '../text/span.ts';
import { quotesOf, sameQuote, type Quote } from './quotes.ts';
import { speakersIn } from './quote-speaker.ts';
import { wordings } from './wording.ts';

/** One rendering of a statement, and who prints it so. */
export interface Wording<T extends Article = Article> {
  /** Those that print it to the letter, or a part of it. */
  readonly articles: readonly T[];
  /** Verbatim, as the first of them has it. */
  readonly said: string;
  /** Offsets in `said`: what another rendering says in other words. */
  readonly differing: readonly Span[];
}

/** One utterance that several texts quote. */
export interface Statement<T extends Article = Article> {
  /** As the first text that names the speaker has it. */
  readonly speaker?: string;
  /** The first text's first; one where all quote to the letter. */
  readonly wordings: readonly Wording<T>[];
}

/** Shorter quotes are phrases: that two texts have them says nothing. Content words. */
const LEAST_WORDS = 3;
const MOST_TEXTS = 16;
const MOST_QUOTES = 40;

interface Rendering<T extends Article> {
  readonly article: T;
  readonly quote: Quote;
}

/** What several of the texts quote, in the order of the first that does: those of other wording first. */
export function statementsIn<T extends Article>(articles: readonly T[]): Statement<T>[] {
  const groups: Rendering<T>[][] = [];
  const speaker = remembered(speakersIn);
  for (const article of articles.slice(0, MOST_TEXTS)) {
    const quotes = quotesOf(article)
      .filter(({ words }) => words.length >= LEAST_WORDS)
      .slice(0, MOST_QUOTES);
    const known = groups.length;
    for (const quote of quotes) join(groups, { article, quote }, known);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => statementOf(group, speaker))
    .toSorted((a, b) => Number(isWordedApart(b)) - Number(isWordedApart(a)));
}

/** Whether any two texts render it in other words. */
export const isWordedApart = ({ wordings: all }: Statement) => all.length > 1;

/** To the group whose first rendering it is most like; a text has one rendering of each. */
function join<T extends Article>(
  groups: Rendering<T>[][],
  rendering: Rendering<T>,
  known: number,
): void {
  const best = groups
    .slice(0, known)
    .flatMap((group) => {
      const [first] = group;
      const same = first && sameQuote(first.quote, rendering.quote);
      return same ? [{ group, share: same.share }] : [];
    })
    .toSorted((a, b) => b.share - a.share)[0];
  if (!best) groups.push([rendering]);
  else if (!best.group.some(({ article }) => article === rendering.article))
    best.group.push(rendering);
}

function statementOf<T extends Article>(
  group: readonly Rendering<T>[],
  speakers: (article: T) => ReturnType<typeof speakersIn>,
): Statement<T> {
  const all: Wording<T>[] = [];
  for (const { article, quote } of group) addTo(all, article, quote.said);
  const speaker = group.map(({ article, quote }) => speakers(article)(quote)).find(Boolean);
  return { wordings: all, ...(speaker ? { speaker } : {}) };
}

/** Each wording is held against the first, which is marked wherever any other parts from it. */
function addTo<T extends Article>(all: Wording<T>[], article: T, said: string): void {
  const same = all.findIndex((known) => {
    const { a, b } = wordings(known.said, said);
    return a.length === 0 && b.length === 0;
  });
  const known = all[same];
  if (known) {
    all[same] = { ...known, articles: [...known.articles, article] };
    return;
  }
  const [first] = all;
  const apart = first && wordings(first.said, said);
  if (first && apart) all[0] = { ...first, differing: joined([...first.differing, ...apart.a]) };
  all.push({ articles: [article], said, differing: apart?.b ?? [] });
}

/** In order, none overlapping. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    if (before && span.start <= before.end)
      found[found.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else found.push(span);
  }
  return found;
}

function remembered<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}
