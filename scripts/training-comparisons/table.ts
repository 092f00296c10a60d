import type { Tree, Weights } from '../../core/comparisons/weights.table.ts';

const HEAD = `// Written by scripts/training-comparisons/train.ts; do not edit by hand.
import type { Verdict } from './comparison.ts';
import type { ContextWeights } from './features.ts';
import type { FeatureName } from './survey.ts';

/** A question with its two answers: [feature, threshold, if at most, if above]. A number is log-odds to add. */
export type Tree = number | readonly [FeatureName, number, Tree, Tree];

export interface Weights {
  /** Ranks the candidates of a figure. */
  readonly context: ContextWeights;
  readonly bias: number;
  readonly trees: readonly Tree[];
  /** Slope and offset that turn log-odds into the chance that the verdict is right (Platt 1999). */
  readonly calibration: Readonly<Record<Verdict, readonly [number, number]>>;
  /** Least confidence at which a verdict is shown. A false alarm costs more than a miss. */
  readonly shownFrom: Readonly<Record<Verdict, number>>;
}
`;

/** The table as a module, one tree a line. */
export function tableOf({ context, bias, trees, calibration, shownFrom }: Weights): string {
  const rows = trees.map((tree) => `    ${written(tree)},`).join('\n');
  const slopes = Object.entries(context.of)
    .map(([name, slope]) => `      ${name}: ${slope},`)
    .join('\n');
  const lines = Object.entries(calibration).map(([verdict, [x, y]]) => `${verdict}: [${x}, ${y}]`);
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
  calibration: { ${lines.join(', ')} },
  shownFrom: { ${shown.join(', ')} },
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
