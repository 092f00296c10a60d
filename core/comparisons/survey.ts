import type { Article } from '../article.ts';
import type { Figure } from '../figures/figure.ts';
import { chainsOf, type Chain } from './chain.ts';
import { contextScore, localFeatures, type ContextWeights, type LocalName } from './features.ts';
import { cannotCompare } from './gates.ts';
import { apartness } from './interval.ts';
import { mentionsOf, type Mention, type ReadArticle } from './mention.ts';
import { sentencePairs, type SentencePairs } from './sentences.ts';
import { rarityIn, sharedRarity, type Rarity } from './shared-words.ts';

/** What can be seen only beside the other candidates of the same figure. */
const BESIDE_OTHERS = [
  'rank', // 0: no other candidate of either figure is more alike
  'lead', // context score above the next best of the two, below 0 if behind
  'leadOfBoth', // … of the worse of the two sides
  'context',
  'rivals', // candidates of the same kind and unit
  'onlyOnes',
  'equalElsewhere', // one of the two has its very number elsewhere in the other article
  'bothEqualElsewhere',
  'alikeArticles', // how much the two articles share in all
  'closestValue', // no other candidate of either is nearer in value
] as const;
type BesideName = (typeof BESIDE_OTHERS)[number];
export type FeatureName = LocalName | BesideName;
export type Features = Readonly<Record<FeatureName, number>>;

/** Two chains, one of each article, by their most alike mentions. */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly a: Mention;
  readonly b: Mention;
  readonly features: Features;
}

export interface Survey {
  readonly ours: readonly Chain[];
  readonly theirs: readonly Chain[];
  readonly candidates: readonly Candidate[];
}

type Local = Omit<Candidate, 'features'> & {
  readonly local: Readonly<Record<LocalName, number>>;
  readonly context: number;
};

/**
 * The work grows with the cube of it. News of 2,000 words holds some 60 figures; a table or a hostile page holds
 * thousands, of which the first are compared.
 */
const MOST_MENTIONS = 100;

function comparedOf({ article, figures }: ReadArticle): Chain[] {
  const before = known.get(figures);
  if (before?.article === article) return before.chains;
  const chains = chainsOf(mentionsOf({ article, figures: figures.slice(0, MOST_MENTIONS) }));
  known.set(figures, { article, chains });
  return chains;
}

/** By the list of figures, which stays the same whatever else is said of an article: each meets many others. */
const known = new WeakMap<
  readonly Figure[],
  { readonly article: Article; readonly chains: Chain[] }
>();

/** Every pair of quantities of two articles that could be one, with all features. */
export function survey(a: ReadArticle, b: ReadArticle, weights: ContextWeights): Survey {
  const [ours, theirs] = [comparedOf(a), comparedOf(b)];
  const rarity = rarityIn(sentencesOf([...ours, ...theirs]));
  const pairs = sentencePairs(ours.flat(), theirs.flat(), rarity);
  const seen: Seen = { rarity, pairs, weights };
  const locals = ours.flatMap((x, row) =>
    theirs.flatMap((y, column) => {
      const best = mostAlike(x, y, seen);
      return best ? [{ row, column, ...best }] : [];
    }),
  );
  const alikeArticles = articlesShare(ours, theirs, rarity);
  const [rows, columns] = [groupBy(locals, 'row'), groupBy(locals, 'column')];
  const candidates = locals.map((one) => ({
    row: one.row,
    column: one.column,
    a: one.a,
    b: one.b,
    features: {
      ...one.local,
      ...besideOthers(one, rows.get(one.row) ?? [], columns.get(one.column) ?? []),
      alikeArticles,
    },
  }));
  return { ours, theirs, candidates };
}

/** Each sentence once, although it may hold several figures. */
function sentencesOf(chains: readonly Chain[]): ReadonlySet<string>[] {
  const seen = new Map<string, ReadonlySet<string>>();
  chains
    .flat()
    .forEach(({ figure, setting, side }) =>
      seen.set(`${side} ${figure.sentence.start}`, setting.sentence),
    );
  return [...seen.values()];
}

interface Seen {
  readonly rarity: Rarity;
  readonly pairs: SentencePairs;
  readonly weights: ContextWeights;
}

function mostAlike(
  x: Chain,
  y: Chain,
  { rarity, pairs, weights }: Seen,
): Pick<Local, 'a' | 'b' | 'local' | 'context'> | undefined {
  let best: Pick<Local, 'a' | 'b' | 'local' | 'context'> | undefined;
  for (const a of x) {
    for (const b of y) {
      if (cannotCompare(a, b)) continue;
      const local = localFeatures(a, b, { rarity, sentences: pairs(a, b) });
      const context = contextScore(local, weights);
      if (!best || context > best.context) best = { a, b, local, context };
    }
  }
  return best;
}

function groupBy(list: readonly Local[], side: 'row' | 'column'): Map<number, Local[]> {
  return Map.groupBy(list, (one) => one[side]);
}

function besideOthers(
  one: Local,
  row: readonly Local[],
  column: readonly Local[],
): Omit<Record<BesideName, number>, 'alikeArticles'> {
  const [inRow, inColumn] = [
    row.filter((other) => other !== one),
    column.filter((other) => other !== one),
  ];
  const leads = [leadOver(one, inRow), leadOver(one, inColumn)];
  const equals = [inRow.some(hasEqualValue), inColumn.some(hasEqualValue)].filter(Boolean).length;
  const others = [...inRow, ...inColumn];
  return {
    rank: others.filter((other) => other.context > one.context).length,
    lead: Math.max(...leads),
    leadOfBoth: Math.min(...leads),
    context: one.context,
    rivals: others.length,
    onlyOnes: others.length === 0 ? 1 : 0,
    equalElsewhere: equals > 0 ? 1 : 0,
    bothEqualElsewhere: equals > 1 ? 1 : 0,
    closestValue: others.every((other) => other.local.valueApart >= one.local.valueApart) ? 1 : 0,
  };
}

function articlesShare(ours: readonly Chain[], theirs: readonly Chain[], rarity: Rarity): number {
  const [a, b] = [ours[0]?.[0]?.article, theirs[0]?.[0]?.article];
  return a && b ? sharedRarity(a, b, rarity) : 0;
}

/** A figure with no other candidate leads as if by far. */
const ALONE = 3;

const leadOver = (one: Local, others: readonly Local[]) =>
  others.length === 0 ? ALONE : one.context - Math.max(...others.map(({ context }) => context));

/** The same number said of something not plainly different. */
const hasEqualValue = ({ a, b, context }: Local) =>
  apartness(a.interval.point, b.interval.point) < 1e-9 && context > LIKE_ENOUGH;

/** Log-odds of 1:7. */
const LIKE_ENOUGH = -2;

export const FEATURE_NAMES = (features: Features) => Object.keys(features) as FeatureName[];
