import { crowdOf, logOdds, within } from './crowd.ts';
import { wordsOf, type Likeness } from './similarity.ts';

export type Company = Readonly<Record<CompanyName, number>>;
export type CompanyName = (typeof COMPANY_NAMES)[number];

export const COMPANY_NAMES = [
  'own',
  'ownWords',
  'first',
  'supporters',
  'agreement',
  'agreementOdds',
  'doubts',
  'relativeWords',
  'friends',
  'rivals',
  'loyalty',
  'company',
  'joins',
  'joinsOdds',
  'spread',
  'mutual',
] as const;

/** The likeliest others vouch for a candidate, if they are likely enough themselves. */
const SUPPORTERS = 5;
const LIKELY = 0.2;
/** So many of the likeliest are looked at for a candidate's own kin. */
const OTHERS = 16;
const [STEEPEST, STEEP] = [8, 5];

/** A candidate's likeness to the query, and a supporter's or other's to both. */
interface Beside {
  readonly query: Likeness;
  readonly own: Likeness;
}

/**
 * What the other candidates say of each one: reports of one event are also alike among themselves, and a
 * look-alike is more like its own siblings. `candidates` with their likeness to the query, best first.
 */
export function company<T extends Likeness>(
  candidates: readonly T[],
  between: (a: T, b: T) => Likeness,
): Company[] {
  const all = likenesses(candidates, between);
  const crowd = crowdOf(candidates, all);
  return candidates.map((own, at) => {
    const beside = candidates.slice(0, OTHERS).flatMap((query, other) => {
      const found = all[at]?.[other];
      return other === at || !found ? [] : { query, own: found };
    });
    const supporters = beside.filter(({ query }) => query.score > LIKELY).slice(0, SUPPORTERS);
    return { ...standing(own, at), ...vouched(supporters), ...kin(beside), ...crowd(at) };
  });
}

/** Likeness is symmetric, so each two are compared once. */
function likenesses<T extends Likeness>(
  candidates: readonly T[],
  between: (a: T, b: T) => Likeness,
): Likeness[][] {
  const all: Likeness[][] = candidates.map(() => []);
  candidates.forEach((a, at) => {
    candidates.slice(0, at).forEach((b, before) => {
      const found = between(a, b);
      (all[at] ??= [])[before] = found;
      (all[before] ??= [])[at] = found;
    });
  });
  return all;
}

const standing = (own: Likeness, at: number) => ({
  own: within(STEEPEST, logOdds(own.score)),
  ownWords: wordsOf(own),
  first: at === 0 ? 1 : 0,
});

function vouched(supporters: readonly Beside[]) {
  const total = sumOf(supporters, ({ query }) => query.score);
  const share = (value: (supporter: Beside) => number) =>
    total === 0 ? 0 : sumOf(supporters, (each) => each.query.score * value(each)) / total;
  const usualWords = share(({ query }) => wordsOf(query));
  return {
    supporters: Math.min(1, total / SUPPORTERS),
    agreement: share(({ own }) => own.score),
    agreementOdds: share(({ own }) => within(STEEP, logOdds(own.score))) / STEEP,
    doubts: sumOf(supporters, ({ query, own }) => query.score * (1 - own.score)) / SUPPORTERS,
    relativeWords:
      usualWords === 0 ? 0 : Math.min(2, share(({ own }) => wordsOf(own)) / usualWords),
  };
}

/** Whom a candidate is like: others that are like the query too, or a story of its own. */
function kin(beside: readonly Beside[]) {
  const friends = sumOf(beside, ({ query, own }) => own.score * query.score);
  const rivals = sumOf(beside, ({ query, own }) => own.score * (1 - query.score));
  return {
    friends: Math.min(1, friends / 5),
    rivals: Math.min(1, rivals / 5),
    loyalty: friends / (friends + rivals + 0.3),
    company: Math.min(1, sumOf(beside, ({ query }) => query.score) / 8),
  };
}

const sumOf = <T>(values: readonly T[], of: (value: T) => number) =>
  values.reduce((sum, value) => sum + of(value), 0);
