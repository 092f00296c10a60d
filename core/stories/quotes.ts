import type { Article } from '../article.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { isStopword, stem } from '../text/stems.ts';
import { namesIn } from './names.ts';
import { SAME_IN_TRANSLATION } from './quotes.table.ts';
import { saysOtherwise } from './says-otherwise.ts';
import { storyTokens, type StoryToken } from './tokens.ts';

/** Words in quotation marks. */
export interface Quote extends Span {
  readonly said: string;
  /** Content words in order: stems, one for all that translators choose between. */
  readonly words: readonly string[];
  /** Names beside the quote: who may have said it. Folded. */
  readonly around: readonly string[];
}

/** Fewer words are a phrase that anybody may use. */
const LEAST_WORDS = 2;
const QUOTED = /[“"„«]([^“”"„«»\n]{8,600})[”"»]/gu;

const known = new WeakMap<Pick<Article, 'text'>, readonly Quote[]>();

/** Remembered as long as the article is: what shares an origin and what shares a quote are both asked. */
export function quotesOf(article: Pick<Article, 'text'>): readonly Quote[] {
  const found = known.get(article) ?? quotesIn(article.text);
  known.set(article, found);
  return found;
}

export function quotesIn(text: string): Quote[] {
  const places = sentences(text);
  return [...text.matchAll(QUOTED)].flatMap(({ 0: marked, 1: said = '', index }) => {
    const words = tellingWords(said);
    if (words.length < LEAST_WORDS) return [];
    const start = index + 1;
    const around = namesAround(text, places, { start: index, end: index + marked.length });
    return { start, end: start + said.length, said, words, around };
  });
}

/** What is asked of two quotes before they are taken for one. */
const [WHOLE, PART, LEAST_SHARED] = [0.6, 0.8, 3];
/** Of so many words in one order, nobody says the same by chance. */
const NEVER_BY_CHANCE = 6;

export interface SharedQuote {
  readonly a: Quote;
  readonly b: Quote;
  /** Share of the content words that both hold, 0..1; below 1 the wording differs, as translations do. */
  readonly share: number;
}

/**
 * Whether two quotes render one utterance. Wording may differ and one may be a part of the other; a "not", a number
 * or another speaker makes it another utterance, however alike.
 */
export function sameQuote(a: Quote, b: Quote): SharedQuote | undefined {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const shared = sharedCount(short.words, long.words);
  if (shared < Math.min(LEAST_SHARED, short.words.length)) return undefined;
  if (!isPart(a, b) && saysOtherwise(a.said, b.said, shared)) return undefined;
  const share = (2 * shared) / (a.words.length + b.words.length);
  const part = shared / short.words.length;
  if (share < WHOLE && (part < PART || shared < LEAST_SHARED)) return undefined;
  if (shared < NEVER_BY_CHANCE && (apart(a, b) || (shared < LEAST_SHARED && share < 1))) {
    return undefined;
  }
  return { a, b, share };
}

/** Each quote of one text with the quote of the other that renders the same, best first. */
export function sharedQuotes(a: readonly Quote[], b: readonly Quote[]): SharedQuote[] {
  const taken = new Set<Quote>();
  return a
    .flatMap((one) => b.flatMap((other) => sameQuote(one, other) ?? []))
    .toSorted((x, y) => y.share - x.share || y.a.words.length - x.a.words.length)
    .filter(({ a: one, b: other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    });
}

const translated: ReadonlyMap<string, string> = new Map(
  SAME_IN_TRANSLATION.flatMap((row) => {
    const [key = '', ...others] = row.split(' ');
    return others.map((other): [string, string] => [other, key]);
  }),
);

const tellingWords = (said: string) =>
  storyTokens(said)
    .filter(({ key }) => key.length > 1 && !isStopword(key))
    .map(({ key }) => stem(key))
    .map((word) => translated.get(word) ?? word);

/** One quote stands in the other to the letter, so what it leaves out proves nothing. */
function isPart(a: Quote, b: Quote): boolean {
  const [ours, theirs] = [bare(a.said), bare(b.said)];
  return ours.includes(theirs) || theirs.includes(ours);
}

const bare = (said: string) => ` ${said.toLowerCase().replace(/\W+/g, ' ').trim()} `;

const apart = (a: Quote, b: Quote) =>
  a.around.length > 0 && b.around.length > 0 && !a.around.some((name) => b.around.includes(name));

/** Translations turn words about: where nearly all are the same, their order is not asked. */
const ANY_ORDER = 0.8;

function sharedCount(short: readonly string[], long: readonly string[]): number {
  const left = [...long];
  const held = short.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return held >= ANY_ORDER * long.length ? held : inOrder(short, long);
}

/** Length of the longest common subsequence: words shared in one order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    b.forEach((other, j) => {
      next[j + 1] = word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names of its sentence outside the quote; where there is none ("he said"), those of the sentence before. */
function namesAround(text: string, places: readonly Span[], { start, end }: Span): string[] {
  const at = places.findIndex((place) => place.end > start);
  for (const place of [places[at], places[at - 1]]) {
    if (!place) continue;
    const outside = [
      text.slice(place.start, Math.max(place.start, Math.min(start, place.end))),
      text.slice(Math.min(place.end, Math.max(end, place.start)), place.end),
    ];
    const tokens: StoryToken[] = outside.flatMap((part) => storyTokens(part));
    const names = [...namesIn(tokens).keys()];
    if (names.length > 0) return names;
  }
  return [];
}
