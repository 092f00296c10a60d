import type { Verdict } from './comparison.ts';
import type { FeatureName, Features } from './survey.ts';
import type { Tree, Weights } from './weights.table.ts';

/** Log-odds that both figures speak of one quantity. */
export const likeness = (features: Features, { bias, trees }: Weights): number =>
  trees.reduce<number>((sum, tree) => sum + leaf(tree, features), bias);

/** The chance, 0..1, that a verdict reached at these odds is right. */
export function confidenceIn(
  verdict: Verdict,
  odds: number,
  { features, weights }: { readonly features: Features; readonly weights: Weights },
): number {
  const { bias, odds: slope, of } = weights.surety[verdict];
  const names = Object.keys(of) as FeatureName[];
  const sum = names.reduce(
    (so, name) => so + (of[name] ?? 0) * features[name],
    bias + slope * odds,
  );
  return 1 / (1 + Math.exp(-sum));
}

function leaf(tree: Tree, features: Features): number {
  let node = tree;
  while (typeof node !== 'number') {
    const [name, threshold, below, above] = node;
    node = features[name] <= threshold ? below : above;
  }
  return node;
}

const EVIDENCE_SHOWN = 4;

/** The features that spoke for it most, best first: each tree's vote, shared by the features it asked. */
export function evidenceFor(features: Features, { trees }: Weights): FeatureName[] {
  const votes = new Map<FeatureName, number>();
  for (const tree of trees) {
    const asked: FeatureName[] = [];
    let node = tree;
    while (typeof node !== 'number') {
      const [name, threshold, below, above] = node;
      asked.push(name);
      node = features[name] <= threshold ? below : above;
    }
    for (const name of asked) votes.set(name, (votes.get(name) ?? 0) + node / asked.length);
  }
  return [...votes]
    .filter(([name, vote]) => vote > 0 && features[name] > 0)
    .toSorted((x, y) => y[1] - x[1])
    .slice(0, EVIDENCE_SHOWN)
    .map(([name]) => name);
}
