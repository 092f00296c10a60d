import type { Tree } from '../../core/comparisons/weights.table.ts';
import type { FeatureName, Features } from '../../core/comparisons/survey.ts';
import { BINS, binned, type Column } from './bins.ts';
import { mulberry } from './bootstrap.ts';
import { MONOTONE } from './monotone.table.ts';

/** `weight` 0 leaves a row out. `event` keeps rows of one event together when testing. */
export interface Example {
  readonly features: Features;
  readonly positive: boolean;
  readonly weight: number;
  readonly event: string;
}

export interface Options {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Ridge on leaves. */
  readonly ridge: number;
  /** Least sum of hessians in a leaf. */
  readonly leafWeight: number;
  /** Share of the rows that each tree sees. */
  readonly sample: number;
  /** Share of the features that each tree may ask. */
  readonly features: number;
}

export interface Model {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/**
 * Gradient boosting of shallow trees with logistic loss and Newton leaves (Friedman 2001; Chen & Guestrin 2016),
 * features bound to their direction where one is known. Deterministic.
 */
export function boost(examples: readonly Example[], options: Options): Model {
  const rows = examples.filter(({ weight }) => weight > 0);
  const names = Object.keys(rows[0]?.features ?? {}) as FeatureName[];
  const columns = names.map((name) => binned(rows.map(({ features }) => features[name])));
  const positive = total(rows.map(({ weight, positive: yes }) => (yes ? weight : 0)));
  const all = total(rows.map(({ weight }) => weight));
  const bias = Math.log(positive / (all - positive));
  const odds = Float64Array.from(rows, () => bias);
  const random = mulberry(7);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const chance = odds.map((x) => 1 / (1 + Math.exp(-x)));
    const gradient = chance.map((p, i) => weightAt(rows, i) * ((rows[i]?.positive ? 1 : 0) - p));
    const hessian = chance.map((p, i) => weightAt(rows, i) * p * (1 - p));
    const seen = rows.flatMap((_, i) => (random() < options.sample ? [i] : []));
    const asked = columns.map(() => random() < options.features);
    const tree = grow(
      { names, columns, asked, gradient, hessian, options },
      seen,
      FREE,
      options.depth,
    );
    trees.push(tree);
    rows.forEach(({ features }, i) => (odds[i] = (odds[i] ?? 0) + ask(tree, features)));
  }
  return { bias, trees };
}

const weightAt = (rows: readonly Example[], at: number) => rows[at]?.weight ?? 0;

function ask(tree: Tree, features: Features): number {
  let node = tree;
  while (typeof node !== 'number') node = features[node[0]] <= node[1] ? node[2] : node[3];
  return node;
}

interface Growing {
  readonly names: readonly FeatureName[];
  readonly columns: readonly Column[];
  readonly asked: readonly boolean[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly options: Options;
}

/** What a leaf may say, so that a direction kept by one split is not lost further down. */
type Bounds = readonly [number, number];
const FREE: Bounds = [-Infinity, Infinity];

function grow(state: Growing, rows: readonly number[], bounds: Bounds, depth: number): Tree {
  const { names, columns, options } = state;
  const split = depth === 0 ? undefined : bestSplit(state, rows, bounds);
  const column = split && columns[split.column];
  const name = split && names[split.column];
  if (!split || !column || !name) {
    const [g, h] = sums(state, rows);
    return round3(options.rate * clamp(g / (h + options.ridge), bounds));
  }
  const below = rows.filter((row) => (column.bin[row] ?? 0) <= split.bin);
  const above = rows.filter((row) => (column.bin[row] ?? 0) > split.bin);
  const direction = MONOTONE[name] ?? 0;
  const middle = (split.left + split.right) / 2;
  const [least, most] = bounds;
  const low: Bounds = direction > 0 ? [least, middle] : direction < 0 ? [middle, most] : bounds;
  const high: Bounds = direction > 0 ? [middle, most] : direction < 0 ? [least, middle] : bounds;
  return [
    name,
    column.edges[split.bin] ?? 0,
    grow(state, below, low, depth - 1),
    grow(state, above, high, depth - 1),
  ];
}

function sums({ gradient, hessian }: Growing, rows: readonly number[]): readonly [number, number] {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  return [g, h];
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

function bestSplit(state: Growing, rows: readonly number[], bounds: Bounds): Split | undefined {
  const [allG, allH] = sums(state, rows);
  let best: Split | undefined;
  state.columns.forEach((column, at) => {
    if (!state.asked[at]) return;
    const split = splitOf(state, { column, at, rows, bounds, allG, allH });
    if (split && split.gain > (best?.gain ?? 1e-6)) best = split;
  });
  return best;
}

interface Asking {
  readonly column: Column;
  readonly at: number;
  readonly rows: readonly number[];
  readonly bounds: Bounds;
  readonly allG: number;
  readonly allH: number;
}

function splitOf(
  state: Growing,
  { column, at, rows, bounds, allG, allH }: Asking,
): Split | undefined {
  const { ridge, leafWeight } = state.options;
  const direction = MONOTONE[state.names[at] ?? 'context'] ?? 0;
  const [g, h] = [new Float64Array(BINS + 1), new Float64Array(BINS + 1)];
  for (const row of rows) {
    const bin = column.bin[row] ?? 0;
    g[bin] = (g[bin] ?? 0) + (state.gradient[row] ?? 0);
    h[bin] = (h[bin] ?? 0) + (state.hessian[row] ?? 0);
  }
  const worth = (sumG: number, sumH: number, leaf: number) =>
    sumG * leaf - ((sumH + ridge) * leaf * leaf) / 2;
  const leafOf = (sumG: number, sumH: number) => clamp(sumG / (sumH + ridge), bounds);
  const before = worth(allG, allH, leafOf(allG, allH));
  let best: Split | undefined;
  let [leftG, leftH] = [0, 0];
  for (let bin = 0; bin < column.edges.length; bin++) {
    leftG += g[bin] ?? 0;
    leftH += h[bin] ?? 0;
    if (leftH < leafWeight || allH - leftH < leafWeight) continue;
    const left = leafOf(leftG, leftH);
    const right = leafOf(allG - leftG, allH - leftH);
    if ((right - left) * direction < 0) continue;
    const gain = worth(leftG, leftH, left) + worth(allG - leftG, allH - leftH, right) - before;
    if (gain > (best?.gain ?? 0)) best = { column: at, bin, gain, left, right };
  }
  return best;
}

const clamp = (x: number, [least, most]: Bounds) => Math.min(most, Math.max(least, x));
const round3 = (x: number) => Math.round(x * 1000) / 1000;
const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);
