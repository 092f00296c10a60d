import { ANY } from '../../core/search/beginnings.ts';
import type { Query } from '../../core/search/query.ts';
import { toldIn } from '../../core/search/rank.ts';
import { termOf } from '../../core/search/tokens.ts';
import { slipsOf } from '../../core/search/typos.ts';
import type { Searched } from './search.ts';

/** The sketch tells which slips may be words; of these so many are looked up. */
const LOOKED_UP = 32;
/** So many of the commonest are then held against articles: the index knows stems, not words. */
const HELD_AGAINST = 4;

export interface Corrected {
  readonly meant: Query;
  readonly corrected: readonly { readonly said: string; readonly meant: string }[];
}

/** The query with each word that nobody says replaced by the commonest one that is a slip away. */
export async function withoutSlips(
  on: Searched,
  query: Query,
  unknown: readonly string[],
): Promise<Corrected> {
  const corrected: { said: string; meant: string }[] = [];
  for (const said of unknown) {
    const meant = await likeliest(on, new Set(slipsOf(said)));
    if (meant !== undefined) corrected.push({ said, meant });
  }
  const replaced = new Map(corrected.map(({ said, meant }) => [said, meant]));
  const words = query.words.map((word) => {
    const meant = replaced.get(word.word);
    return meant === undefined
      ? word
      : { word: meant, term: termOf(meant), open: false, completed: [] };
  });
  return { meant: { ...query, words }, corrected };
}

async function likeliest(on: Searched, slips: ReadonlySet<string>): Promise<string | undefined> {
  if (slips.size === 0) return undefined;
  const { asked, lists } = await on.index.ask(
    ({ frequencies }) =>
      [...new Set([...slips].map(termOf))]
        .map((term) => ({ term, holders: frequencies.term(term) }))
        .filter(({ holders }) => holders > 0)
        .toSorted((a, b) => b.holders - a.holders)
        .slice(0, LOOKED_UP),
    'sketch',
  );
  const held = asked
    .map(({ term }, at) => ({ term, docs: lists[at]?.docs ?? new Uint32Array() }))
    .filter(({ docs }) => docs.length > 0)
    .toSorted((a, b) => b.docs.length - a.docs.length)
    .slice(0, HELD_AGAINST);
  for (const { term, docs } of held) {
    const word = await wordAmong(on, slips, term, [...docs.subarray(-3)]);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** A word that an article really says: a slip may share no more than its stem with it. */
async function wordAmong(
  { read }: Searched,
  slips: ReadonlySet<string>,
  wanted: string,
  docs: readonly number[],
): Promise<string | undefined> {
  for (const article of await read(docs)) {
    if (!article) continue;
    const { title, text } = toldIn(article, ANY);
    const found = [...title, ...text].find(({ word, term }) => term === wanted && slips.has(word));
    if (found) return found.word;
  }
  return undefined;
}
