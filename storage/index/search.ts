import { parseQuery, type QueryWord } from '../../core/search/query.ts';
import type { WeighedWord } from '../../core/search/rank.ts';
import type { Database } from '../schema.ts';
import { termKey } from './entry.ts';

/** Articles that may answer a query, and how much each of its words tells. */
export interface Found {
  readonly asked: readonly WeighedWord[];
  /** Best first. */
  readonly ids: readonly string[];
}

/** An article must hold at least this share of what the best one holds of the query. */
const SHARE = 0.5;

export async function findArticles(db: Database, query: string, most: number): Promise<Found> {
  const words = parseQuery(query);
  if (words.length === 0) return { asked: [], ids: [] };
  const entries = db.transaction('entries').store;
  const [documents, ...postings] = await Promise.all([
    entries.count(),
    ...words.map((word) => holding(word, entries)),
  ]);
  // A word that no article holds is left out: the others may still find what is meant.
  const known = words
    .map((word, at) => ({ word, ids: postings[at] ?? new Set<string>() }))
    .filter(({ ids }) => ids.size > 0)
    .map(({ word, ids }) => ({ ids, word: { ...word, weight: weight(documents, ids.size) } }));
  return { asked: known.map(({ word }) => word), ids: bestOf(tally(known)).slice(0, most) };
}

type Entries = ReturnType<typeof entriesOf>;
const entriesOf = (db: Database) => db.transaction('entries').store;

async function holding({ word, stem, open }: QueryWord, entries: Entries): Promise<Set<string>> {
  const said = open ? IDBKeyRange.bound(word, `${word}\uffff`) : IDBKeyRange.only(word);
  const [exactly, inOtherForms] = await Promise.all([
    entries.index('by-word').getAllKeys(said),
    // A number has one form; the terms hold the parts that its commas make.
    /\d/.test(word) ? [] : entries.index('by-term').getAllKeys(termKey(stem)),
  ]);
  return new Set([...exactly, ...inOtherForms]);
}

const weight = (documents: number, holders: number) =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));

function tally(known: readonly { readonly word: WeighedWord; readonly ids: Set<string> }[]) {
  const scores = new Map<string, number>();
  for (const { word, ids } of known)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + word.weight);
  return scores;
}

function bestOf(scores: ReadonlyMap<string, number>): string[] {
  const sorted = [...scores].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const floor = SHARE * (sorted[0]?.[1] ?? 0);
  return sorted.filter(([, score]) => score >= floor).map(([id]) => id);
}
