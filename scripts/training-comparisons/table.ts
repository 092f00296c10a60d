import type { Tree, Weights } from '../../core/comparisons/weights.table.ts';

const HEAD = `// Written by scripts/training-comparisons/train.ts; do not edit by hand.
import type { Verdict } from './comparison.ts';
import type { FeatureName } from './survey.ts';

/** A question with its two answers: [feature, threshold, if at most, if above]. A number is log-odds to add. */
export type Tree = number | readonly [FeatureName, number, Tree, Tree];

export interface Weights {
  readonly bias: number;
  readonly trees: readonly Tree[];
  /** Least probability at which a verdict is shown. A false alarm costs more than a miss. */
  readonly shownFrom: Readonly<Record<Verdict, number>>;
}
`;

/** The table as a module, one tree a line. */
export function tableOf({ bias, trees, shownFrom }: Weights): string {
  const rows = trees.map((tree) => `    ${written(tree)},`).join('\n');
  const shown = Object.entries(shownFrom)
    .map(([verdict, from]) => `${verdict}: ${from}`)
    .join(', ');
  return `${HEAD}
// oxfmt-ignore
export const SHIPPED: Weights = {
  bias: ${bias.toFixed(3)},
  shownFrom: { ${shown} },
  trees: [
${rows}
  ],
};
`;
}

const written = (tree: Tree): string =>
  typeof tree === 'number'
    ? String(tree)
    : `['${tree[0]}', ${tree[1]}, ${written(tree[2])}, ${written(tree[3])}]`;
