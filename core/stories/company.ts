import type { Likeness } from './similarity.ts';

export type Company = Readonly<Record<CompanyName, number>>;
export type CompanyName = (typeof COMPANY_NAMES)[number];

export const COMPANY_NAMES = [
  'own',
  'ownWords',
  'supported',
  'supporters',
  'agreement',
  'bestAgreement',
  'doubts',
  'sharedWords',
  'relativeWords',
] as const;

/** The likeliest others vouch for a candidate, if they are likely enough themselves. */
const SUPPORTERS = 5;
const LIKELY = 0.2;
const STEEPEST = 8;

/**
 * What the other candidates say of each one: reports of one event are also alike among themselves, and a
 * look-alike is more like its own siblings. `candidates` with their likeness to the query, best first.
 */
export function company<T extends Likeness>(
  candidates: readonly T[],
  between: (a: T, b: T) => Likeness,
): Company[] {
  const likely = candidates.slice(0, SUPPORTERS + 1).filter(({ score }) => score > LIKELY);
  return candidates.map((own) => {
    const others = likely.filter((other) => other !== own).slice(0, SUPPORTERS);
    return keptBy(
      own,
      others.map((query) => ({ query, own: between(own, query) })),
    );
  });
}

/** A supporter's likeness to the query, and to the candidate. */
interface Supporter {
  readonly query: Likeness;
  readonly own: Likeness;
}

function keptBy(own: Likeness, supporters: readonly Supporter[]): Company {
  const total = sumOf(supporters, ({ query }) => query.score);
  const share = (value: (supporter: Supporter) => number) =>
    total === 0 ? 0 : sumOf(supporters, (s) => s.query.score * value(s)) / total;
  const sharedWords = share((s) => s.own.features.words);
  const usualWords = share((s) => s.query.features.words);
  return {
    own: Math.max(-STEEPEST, Math.min(STEEPEST, logOdds(own.score))),
    ownWords: total === 0 ? 0 : own.features.words,
    supported: total === 0 ? 0 : 1,
    supporters: Math.min(1, total / SUPPORTERS),
    agreement: share((s) => s.own.score),
    bestAgreement: Math.max(0, ...supporters.map((s) => s.query.score * s.own.score)),
    doubts: sumOf(supporters, (s) => s.query.score * (1 - s.own.score)) / SUPPORTERS,
    sharedWords,
    relativeWords: usualWords === 0 ? 0 : Math.min(2, sharedWords / usualWords),
  };
}

const logOdds = (p: number) => Math.log((p + 1e-6) / (1 - p + 1e-6));

const sumOf = <T>(values: readonly T[], of: (value: T) => number) =>
  values.reduce((sum, value) => sum + of(value), 0);
