import type { WeighedWord } from '../../core/search/rank.ts';
import type { Query } from '../../core/search/query.ts';
import type { Answer } from '../index/engine.ts';
import type { Postings } from '../index/postings.ts';
import { bestOf, rarity, scoring } from '../index/score.ts';
import type { Group, Plan } from './asks.ts';

/** Articles that may answer a query, and how much each of its words tells. */
export interface Matching {
  /** Best first; numbers of the index. */
  readonly docs: readonly number[];
  readonly words: readonly WeighedWord[];
  /** Words that no article holds. */
  readonly unknown: readonly string[];
}

/** An article must hold at least this share of what the best one holds of the query. */
const SHARE = 0.5;

/** A word that no article holds is left out: the others may still find what is meant. */
export function matching(
  query: Query,
  { words: groups, musts }: Plan,
  { view, lists }: Answer,
  dayOf: ((doc: number) => number) | undefined,
  most: number,
): Matching {
  const { documents } = view.frequencies;
  const held = groups.map((group) => {
    const own = listsOf(group, lists);
    return { own, holders: holdersOf(own, view.numbers) };
  });
  const weights = held.map(({ holders }) => rarity(documents, holders.length));
  const allowed = allowedBy(
    musts.map((group) => listsOf(group, lists)),
    view.numbers,
  );
  const { from, to } = query.filters;
  const passes = (doc: number) =>
    (!allowed || allowed[doc] === musts.length) && (!dayOf || within(dayOf(doc), from, to));
  const scores = scoring(view);
  const covers = new Float32Array(view.numbers);
  let best = 0;
  held.forEach(({ own, holders }, at) => {
    const weight = weights[at] ?? 0;
    for (const list of own) scores.add(list, weight);
    for (const doc of holders) {
      const cover = (covers[doc] ?? 0) + weight;
      covers[doc] = cover;
      if (cover > best && passes(doc)) best = cover;
    }
  });
  const known = query.words.flatMap((word, at) =>
    held[at]?.holders.length ? [{ ...word, weight: weights[at] ?? 0 }] : [],
  );
  const among = query.words.length > 0 ? scores.touched() : whole(allowed, view.numbers);
  const living = (doc: number) => view.lengthOf(doc) > 0 && passes(doc);
  return {
    docs: bestOf(
      filtered(among, (doc) => living(doc) && (covers[doc] ?? 0) >= SHARE * best),
      most,
      scores.of,
    ),
    words: known,
    unknown: query.words.filter((_, at) => !held[at]?.holders.length).map(({ word }) => word),
  };
}

const within = (day: number, from: number, to: number) => day > 0 && day >= from && day <= to;

const listsOf = (group: Group, lists: readonly Postings[]) =>
  group.flatMap((at) => lists[at] ?? []);

function holdersOf(lists: readonly Postings[], numbers: number): number[] {
  const seen = new Uint8Array(numbers);
  const holders: number[] = [];
  for (const { docs } of lists) {
    for (const doc of docs) {
      if (seen[doc]) continue;
      seen[doc] = 1;
      holders.push(doc);
    }
  }
  return holders;
}

/** How many of the groups hold each article; `undefined` where there are no groups. */
function allowedBy(
  groups: readonly (readonly Postings[])[],
  numbers: number,
): Uint8Array | undefined {
  if (groups.length === 0) return undefined;
  const allowed = new Uint8Array(numbers);
  groups.forEach((lists, at) => {
    for (const doc of holdersOf(lists, numbers)) if (allowed[doc] === at) allowed[doc] = at + 1;
  });
  return allowed;
}

function* whole(allowed: Uint8Array | undefined, numbers: number): Iterable<number> {
  for (let doc = 0; doc < numbers; doc++) if (!allowed || allowed[doc]) yield doc;
}

function* filtered(docs: Iterable<number>, keep: (doc: number) => boolean): Iterable<number> {
  for (const doc of docs) if (keep(doc)) yield doc;
}
