import { align } from './align.ts';
import { chainsOf, type Chain } from './chain.ts';
import type { Comparison, KeptApart, PairComparison } from './comparison.ts';
import { keptApart } from './gates.ts';
import { likeness, type Likeness } from './likeness.ts';
import { mentionsOf, type Mention, type ReadArticle } from './mention.ts';
import { judge, type Judgement, type Order } from './values.ts';
import { SHOWN_FROM } from './weights.table.ts';

export type { ReadArticle } from './mention.ts';

/** What two articles of one story say of the same quantities, and what only looks alike. compare(b, a) mirrors it. */
export function compareArticles(a: ReadArticle, b: ReadArticle): PairComparison {
  if (key(a) > key(b)) return mirror(compareArticles(b, a));
  const [ours, theirs] = [chainsOf(mentionsOf(a)), chainsOf(mentionsOf(b))];
  const table = ours.map((x) => theirs.map((y) => candidate(x, y)));
  const pairs = align(table.map((row) => row.map(({ score }) => score)));
  const order = orderOf(a, b);
  const met = pairs.flatMap(([row, column]) => decide(table[row]?.[column], order));
  const paired = new Set(pairs.map(([row, column]) => `${row} ${column}`));
  const rest = table.flatMap((row, i) => row.filter((_, j) => !paired.has(`${i} ${j}`)));
  return {
    shown: met.filter(isComparison),
    apart: [
      ...met.filter((one): one is KeptApart => !isComparison(one)),
      ...rest.flatMap(tempting),
    ],
  };
}

interface Candidate extends Likeness {
  readonly a: Mention;
  readonly b: Mention;
  readonly gate?: KeptApart['because'];
  readonly score: number;
}

/** The two mentions of two chains that are most alike stand for them. */
function candidate(x: Chain, y: Chain): Candidate {
  const all = x.flatMap((a) => y.map((b) => rate(a, b)));
  return all.reduce((best, one) => (one.score > best.score ? one : best));
}

function rate(a: Mention, b: Mention): Candidate {
  const gate = keptApart(a, b);
  if (gate) return { a, b, gate, score: 0, probability: 0, evidence: [] };
  const like = likeness(a, b);
  return { a, b, ...like, score: like.probability };
}

function decide(candidate: Candidate | undefined, order: Order): (Comparison | KeptApart)[] {
  if (!candidate) return [];
  const { a, b, probability: confidence, evidence } = candidate;
  const judgement = judge(a, b, order);
  const pair = { a: a.figure, b: b.figure };
  if (confidence < SHOWN_FROM[judgement.verdict]) return [{ ...pair, because: 'doubtful' }];
  return [{ ...pair, ...judgement, confidence, evidence }];
}

const isComparison = (one: Comparison | KeptApart): one is Comparison => 'verdict' in one;

/** Gates that a reader would ask about; that metres are not dollars needs no explanation. */
const EXPLAINED: ReadonlySet<string | undefined> = new Set([
  'currency',
  'status',
  'side',
  'increment',
  'planned',
  'negated',
  'per',
  'place',
  'part-of-total',
  'time',
]);

function tempting({ a, b, gate }: Candidate): KeptApart[] {
  if (!gate || !EXPLAINED.has(gate)) return [];
  return sameHead(a, b) ? [{ a: a.figure, b: b.figure, because: gate }] : [];
}

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
