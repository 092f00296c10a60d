import { company, COMPANY_NAMES, type Company } from './company.ts';
import { FEATURE_NAMES, named } from './features.ts';
import { nearest, type Candidate } from './nearest.ts';
import { rarityIn, type Rarity } from './rarity.ts';
import { reasonsFor } from './reasons.ts';
import { oddsOf, probability, similarity, type Likeness } from './similarity.ts';
import type { CorpusFrequencies, Fingerprint, Match } from './story.ts';
import { weighed, type Weighed } from './vectors.ts';
import { IN_COMPANY, SAME_STORY_FROM } from './weights.table.ts';

/** So many are looked at closely; a story of more reports than this is cut off. */
const CLOSELY = 64;
/** Of these, so many are also held against each other; the others are too unlike to matter. */
const TOGETHER = 24;
const TOO_UNLIKE = 0.01;

/**
 * The candidates, best first, each with how likely it reports the query's event, and why. Two articles' likeness is
 * symmetric (`similarity`); a match also heeds how the likeliest candidates agree among themselves.
 */
export function matchStory(
  query: Fingerprint,
  candidates: readonly Candidate[],
  corpus: CorpusFrequencies,
): Match[] {
  const rarity = rarityIn(corpus);
  const asked = weighed(query, rarity);
  const ordered = candidates.length > CLOSELY ? nearest(query, candidates, rarity) : candidates;
  const close = compared(asked, ordered.slice(0, CLOSELY), rarity);
  const likely = likeliest(close);
  const kept = company(likely, (a, b) => similarity(a.weighed, b.weighed, rarity));
  return [
    ...likely.flatMap((each, at) => matchOf(asked, each, kept[at], rarity)).toSorted(byScore),
    ...close.slice(likely.length).map(({ id, score }) => unlike(id, score * TOO_UNLIKE)),
    ...ordered.slice(CLOSELY).map(({ id }) => unlike(id, 0)),
  ];
}

/** A candidate beside the query. */
export interface Compared extends Likeness {
  readonly id: string;
  readonly weighed: Weighed;
}

/** By likeness to the query, best first. */
export const compared = (
  asked: Weighed,
  candidates: readonly Candidate[],
  rarity: Rarity,
  alike: typeof similarity = similarity,
): Compared[] =>
  candidates
    .map(({ id, fingerprint }) => {
      const other = weighed(fingerprint, rarity);
      return { id, weighed: other, ...alike(asked, other, rarity) };
    })
    .toSorted(byScore);

const byScore = (a: Scored, b: Scored) => b.score - a.score || (a.id < b.id ? -1 : 1);

type Scored = Pick<Match, 'id' | 'score'>;

/** Those that may be of the story at all. */
export const likeliest = (close: readonly Compared[]): Compared[] =>
  close.slice(0, TOGETHER).filter(({ score }) => score >= TOO_UNLIKE);

function matchOf(
  asked: Weighed,
  { id, weighed: other, features }: Compared,
  kept: Company | undefined,
  rarity: Rarity,
): Match[] {
  if (!kept) return [];
  const inOrder = COMPANY_NAMES.map((name) => kept[name]);
  const score = probability(oddsOf(COMPANY_NAMES, inOrder, IN_COMPANY));
  const sameStory = score >= SAME_STORY_FROM;
  const reasons = sameStory ? reasonsFor(asked, other, rarity) : [];
  return [{ id, score, sameStory, parts: { ...named(FEATURE_NAMES, features), ...kept }, reasons }];
}

const NOTHING = {};
const NONE: readonly [] = [];

const unlike = (id: string, score: number): Match => ({
  id,
  score,
  sameStory: false,
  parts: NOTHING,
  reasons: NONE,
});
