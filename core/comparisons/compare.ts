import { align } from './align.ts';
import type { Comparison, KeptApart, PairComparison } from './comparison.ts';
import type { Chain } from './chain.ts';
import { barBetween, doubtAbout } from './gates.ts';
import { confidenceIn, evidenceFor, likeness } from './likeness.ts';
import type { Mention, ReadArticle } from './mention.ts';
import { survey, type Candidate } from './survey.ts';
import { judge, type Judgement, type Order } from './values.ts';
import { SHIPPED, type Weights } from './weights.table.ts';

export type { ReadArticle } from './mention.ts';

/** What two articles of one story say of the same quantities, and what only looks alike. compare(b, a) mirrors it. */
export function compareArticles(
  a: ReadArticle,
  b: ReadArticle,
  weights: Weights = SHIPPED,
): PairComparison {
  if (key(a) > key(b)) return mirror(compareArticles(b, a, weights));
  const { ours, theirs, candidates } = survey(a, b, weights.context);
  const rated = candidates.map((candidate) => rate(candidate, weights));
  const scores = ours.map(() => theirs.map(() => 0));
  for (const one of rated) (scores[one.row] ?? [])[one.column] = Math.max(0, one.odds - LEAST_ODDS);
  const chosen = new Set(align(scores).map(([row, column]) => `${row} ${column}`));
  const order = orderOf(a, b);
  const all = rated.map((one) =>
    decide(one, { chosen: chosen.has(`${one.row} ${one.column}`), order, weights }),
  );
  return {
    shown: all.filter((one) => one !== undefined && isComparison(one)),
    apart: [
      ...all.filter((one) => one !== undefined && !isComparison(one)),
      ...barredPairs(ours, theirs),
    ],
  };
}

/** What never was a candidate although a reader might take the two for one: the same things under another fate or side. */
function barredPairs(ours: readonly Chain[], theirs: readonly Chain[]): KeptApart[] {
  return ours.flatMap(([a]) =>
    theirs.flatMap(([b]) => {
      const because = a && b && looksAlike(a, b) ? barBetween(a, b) : undefined;
      return a && b && because ? [{ a: a.figure, b: b.figure, because }] : [];
    }),
  );
}

const looksAlike = (a: Mention, b: Mention) =>
  a.figure.kind === 'count' && (sameHead(a, b) || (!!a.status && a.status === b.status));

/** Less likely pairs are not even a second choice. */
const LEAST_ODDS = -2;

interface Rated extends Candidate {
  readonly odds: number;
}

const rate = (candidate: Candidate, weights: Weights): Rated => ({
  ...candidate,
  odds: likeness(candidate.features, weights),
});

interface Circumstances {
  readonly chosen: boolean;
  readonly order: Order;
  readonly weights: Weights;
}

function decide(
  one: Rated,
  { chosen, order, weights }: Circumstances,
): Comparison | KeptApart | undefined {
  const pair = { a: one.a.figure, b: one.b.figure };
  if (chosen) {
    const judgement = judge(one.a, one.b, order);
    const confidence = confidenceIn(judgement.verdict, one.odds, {
      features: one.features,
      weights,
    });
    if (confidence >= weights.shownFrom[judgement.verdict]) {
      const evidence = evidenceFor(one.features, weights);
      return { ...pair, ...judgement, confidence, odds: one.odds, evidence };
    }
  }
  const because = doubtAbout(one.a, one.b);
  if (because) return isTempting(one) ? { ...pair, because } : undefined;
  if (one.odds <= ARGUABLE) return undefined;
  return { ...pair, because: chosen ? 'doubtful' : 'better-partner' };
}

/** Log-odds of 1:3. */
const ARGUABLE = -1.1;

/** Only what a reader might take for the same needs an explanation. */
const isTempting = ({ a, b, features }: Rated) => sameHead(a, b) || features.context > ARGUABLE;

const isComparison = (one: Comparison | KeptApart): one is Comparison => 'verdict' in one;

const sameHead = (a: Mention, b: Mention) =>
  a.figure.counts !== undefined && a.figure.counts.head === b.figure.counts?.head;

const key = ({ article }: ReadArticle) => `${article.id}\n${article.title}\n${article.text}`;

/** Days unless both tell the moment: a day alone says nothing of the hour. */
function orderOf({ article: a }: ReadArticle, { article: b }: ReadArticle): Order {
  if (!a.published || !b.published) return 0;
  const length = a.published.includes('T') && b.published.includes('T') ? undefined : 10;
  const [x = 0, y = 0] = [a.published, b.published].map((day) => Date.parse(day.slice(0, length)));
  return x - y || 0;
}

const MIRRORED: Partial<Record<Judgement['because'], Judgement['because']>> = {
  'vaguer-here': 'vaguer-there',
  'vaguer-there': 'vaguer-here',
  'revised-here': 'revised-there',
  'revised-there': 'revised-here',
};

function mirror({ shown, apart }: PairComparison): PairComparison {
  return {
    shown: shown.map((one) => ({
      ...one,
      a: one.b,
      b: one.a,
      because: MIRRORED[one.because] ?? one.because,
    })),
    apart: apart.map((one) => ({ ...one, a: one.b, b: one.a })),
  };
}
