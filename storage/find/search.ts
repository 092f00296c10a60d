import { isDigest, type StoredArticle } from '../../core/article.ts';
import type { SearchAnswer, SearchHit } from '../../core/corpus.ts';
import type { ArticleHead } from '../../core/report.ts';
import { isEmpty, parseQuery, type Query } from '../../core/search/query.ts';
import { rank } from '../../core/search/rank.ts';
import { bestSentence } from '../../core/search/sentence.ts';
import type { Index } from '../index/engine.ts';
import { numbersIn } from '../prints.ts';
import type { Database } from '../schema.ts';
import { planOf } from './asks.ts';
import { withoutSlips } from './corrections.ts';
import { type Matching, matching } from './matching.ts';
import type { ReadDocs } from './recent.ts';
import { asksForNumbers, neededOf, type Verified, verified } from './verify.ts';

/** How many articles are read and ranked for each hit that is shown. */
const DEPTH = 3;
/** Where the index finds what the articles do not say, so many are read before it is given up. */
const MOST_READ = 600;

export interface Searched {
  readonly open: () => Promise<Database>;
  readonly index: Index;
  /** The articles of these numbers; `undefined` where there is none or a broken one. */
  readonly read: ReadDocs;
}

/** Whether the asker has asked something else meanwhile: what is found then is of no use. */
export type IsOvertaken = () => boolean;

/** What the reader typed, over title, text, outlet and figures; best first. */
export async function search(
  on: Searched,
  typed: string,
  limit: number,
  isOvertaken: IsOvertaken = () => false,
): Promise<SearchAnswer> {
  const query = parseQuery(typed);
  const { mistakes } = query;
  const nothing = { hits: [], mistakes, corrected: [], complete: true };
  if (isEmpty(query)) return nothing;
  // Opened beside the index, not after it.
  on.open().catch(() => undefined);
  const found = await matches(on, query);
  if (isOvertaken()) return { ...nothing, complete: false };
  if (found.docs.length > 0 || found.unknown.length === 0) {
    return { ...nothing, ...(await hitsOf(on, query, found, { limit, isOvertaken })) };
  }
  const { meant, corrected } = await withoutSlips(on, query, found.unknown);
  if (corrected.length === 0) return nothing;
  const instead = await matches(on, meant);
  return {
    ...nothing,
    corrected,
    ...(await hitsOf(on, meant, instead, { limit, isOvertaken })),
  };
}

/** The numbers of all that may answer, as far as the index tells. */
export async function matches({ index }: Pick<Searched, 'index'>, query: Query): Promise<Matching> {
  const plan = planOf(query);
  const { from, to } = query.filters;
  const isDated = Number.isFinite(from) || Number.isFinite(to);
  const [answer, dayOf] = await Promise.all([
    index.ask(() => plan.asks),
    isDated ? index.days() : undefined,
  ]);
  return matching(query, plan, answer, dayOf, MOST_READ);
}

interface Wanted {
  readonly limit: number;
  readonly isOvertaken: IsOvertaken;
}

async function hitsOf(
  on: Searched,
  query: Query,
  { docs, words }: Matching,
  { limit, isOvertaken }: Wanted,
): Promise<Pick<SearchAnswer, 'hits' | 'complete'>> {
  const enough = limit * DEPTH;
  const found: Verified[] = [];
  let read = 0;
  while (found.length < enough && read < docs.length) {
    const next = docs.slice(read, read + Math.max(enough, read));
    found.push(...(await readAndVerified(on, query, next)));
    read += next.length;
    if (isOvertaken()) return { hits: [], complete: false };
  }
  const order = words.length > 0 ? byId : byDay;
  const sought = { words, phrases: query.phrases, mayAnswer: neededOf(query) };
  const hits = found
    .map((each) => ({ ...each, score: words.length > 0 ? rank(words, each.told) : 1 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || order(a.article, b.article))
    .slice(0, limit)
    .map(({ article, score, figures, told }): SearchHit => ({
      article: headOf(article),
      score,
      ...bestSentence({ ...sought, figures }, article.text, told.text),
      digest: isDigest(article),
    }));
  return { hits, complete: found.length >= enough || docs.length < MOST_READ };
}

/** Of equals the later one, for whoever asks for an outlet asks for its latest. */
const byDay = (a: StoredArticle, b: StoredArticle) =>
  (b.published ?? '').localeCompare(a.published ?? '') || byId(a, b);

const byId = (a: StoredArticle, b: StoredArticle) => (a.id < b.id ? -1 : 1);

async function readAndVerified(
  { open, read }: Searched,
  query: Query,
  docs: readonly number[],
): Promise<Verified[]> {
  const [articles, prints] = await Promise.all([
    read(docs),
    asksForNumbers(query)
      ? open().then((db) => Promise.all(docs.map((doc) => db.get('prints', doc))))
      : [],
  ]);
  const needed = neededOf(query);
  return articles.flatMap(
    (article, at) => (article && verified(query, article, numbersIn(prints[at]), needed)) ?? [],
  );
}

function headOf({ text: _text, dateline: _dateline, ...head }: StoredArticle): ArticleHead {
  return head;
}
