import type { Surety, Tree, Weights } from '../../core/comparisons/weights.table.ts';

const HEAD = `// Written by scripts/training-comparisons/train.ts; do not edit by hand.
import type { Verdict } from './comparison.ts';
import type { ContextWeights } from './features.ts';
import type { FeatureName } from './survey.ts';

/** A question with its two answers: [feature, threshold, if at most, if above]. A number is log-odds to add. */
export type Tree = number | readonly [FeatureName, number, Tree, Tree];

/** The chance that a verdict is right, as log-odds: a line over the odds of one quantity and a few features. */
export interface Surety {
  readonly bias: number;
  readonly odds: number;
  readonly of: Readonly<Partial<Record<FeatureName, number>>>;
}

export interface Weights {
  /** Ranks the candidates of a figure. */
  readonly context: ContextWeights;
  readonly bias: number;
  readonly trees: readonly Tree[];
  readonly surety: Readonly<Record<Verdict, Surety>>;
  /** Least confidence at which a verdict is shown. A false alarm costs more than a miss. */
  readonly shownFrom: Readonly<Record<Verdict, number>>;
}
`;

/** The table as a module, one tree a line. */
export function tableOf({ context, bias, trees, surety, shownFrom }: Weights): string {
  const rows = trees.map((tree) => `    ${written(tree)},`).join('\n');
  const slopes = Object.entries(context.of)
    .map(([name, slope]) => `      ${name}: ${slope},`)
    .join('\n');
  const lines = Object.entries(surety).map(([verdict, line]) => `    ${verdict}: ${sure(line)},`);
  const shown = Object.entries(shownFrom).map(([verdict, from]) => `${verdict}: ${from}`);
  return `${HEAD}
// oxfmt-ignore
export const SHIPPED: Weights = {
  context: {
    bias: ${context.bias},
    of: {
${slopes}
    },
  },
  bias: ${bias.toFixed(3)},
  surety: {
${lines.join('\n')}
  },
  shownFrom: { ${shown.join(', ')} },
  trees: [
${rows}
  ],
};
`;
}

function sure({ bias, odds, of }: Surety): string {
  const slopes = Object.entries(of).map(([name, slope]) => `${name}: ${slope}`);
  return `{ bias: ${bias}, odds: ${odds}, of: { ${slopes.join(', ')} } }`;
}

const written = (tree: Tree): string =>
  typeof tree === 'number'
    ? String(tree)
    : `['${tree[0]}', ${tree[1]}, ${written(tree[2])}, ${written(tree[3])}]`;
