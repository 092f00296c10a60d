import type { Tree } from '../../core/comparisons/weights.table.ts';
import type { FeatureName, Features } from '../../core/comparisons/survey.ts';

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
  readonly leaveOut?: readonly FeatureName[];
}

export interface Model {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

const BINS = 32;

/** Gradient boosting of shallow trees with logistic loss and Newton leaves (Friedman 2001; Chen & Guestrin 2016). Deterministic. */
export function boost(examples: readonly Example[], options: Options): Model {
  const rows = examples.filter(({ weight }) => weight > 0);
  const names = (Object.keys(rows[0]?.features ?? {}) as FeatureName[]).filter(
    (name) => !options.leaveOut?.includes(name),
  );
  const columns = names.map((name) => binned(rows.map(({ features }) => features[name])));
  const positive = total(rows.map(({ weight, positive: yes }) => (yes ? weight : 0)));
  const all = total(rows.map(({ weight }) => weight));
  const bias = Math.log(positive / (all - positive));
  const odds = rows.map(() => bias);
  const random = mulberry(7);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradient = rows.map(
      ({ positive: yes, weight }, i) => weight * ((yes ? 1 : 0) - sigmoid(odds[i] ?? 0)),
    );
    const hessian = rows.map(
      ({ weight }, i) => weight * sigmoid(odds[i] ?? 0) * (1 - sigmoid(odds[i] ?? 0)),
    );
    const seen = rows.flatMap((_, i) => (random() < options.sample ? [i] : []));
    const tree = grow({ names, columns, gradient, hessian, options }, seen, options.depth);
    trees.push(tree);
    rows.forEach(({ features }, i) => (odds[i] = (odds[i] ?? 0) + ask(tree, features)));
  }
  return { bias, trees };
}

export const oddsOf = ({ bias, trees }: Model, features: Features) =>
  trees.reduce<number>((sum, tree) => sum + ask(tree, features), bias);

function ask(tree: Tree, features: Features): number {
  let node = tree;
  while (typeof node !== 'number') node = features[node[0]] <= node[1] ? node[2] : node[3];
  return node;
}

interface Column {
  readonly edges: readonly number[];
  readonly bin: Uint8Array;
}

interface Growing {
  readonly names: readonly FeatureName[];
  readonly columns: readonly Column[];
  readonly gradient: readonly number[];
  readonly hessian: readonly number[];
  readonly options: Options;
}

function grow(state: Growing, rows: readonly number[], depth: number): Tree {
  const { names, columns, options } = state;
  const leaf = () => round3(options.rate * newton(state, rows));
  if (depth === 0) return leaf();
  const split = bestSplit(state, rows);
  if (!split) return leaf();
  const { bin, edges } = columns[split.column] ?? { bin: new Uint8Array(), edges: [] };
  const below = rows.filter((row) => (bin[row] ?? 0) <= split.bin);
  const above = rows.filter((row) => (bin[row] ?? 0) > split.bin);
  const name = names[split.column];
  if (!name) return leaf();
  return [
    name,
    edges[split.bin] ?? 0,
    grow(state, below, depth - 1),
    grow(state, above, depth - 1),
  ];
}

function newton({ gradient, hessian, options }: Growing, rows: readonly number[]): number {
  const g = total(rows.map((row) => gradient[row] ?? 0));
  const h = total(rows.map((row) => hessian[row] ?? 0));
  return g / (h + options.ridge);
}

function bestSplit({ columns, gradient, hessian, options }: Growing, rows: readonly number[]) {
  const { ridge, leafWeight } = options;
  const score = (g: number, h: number) => (g * g) / (h + ridge);
  let best: { readonly column: number; readonly bin: number; readonly gain: number } | undefined;
  columns.forEach(({ bin, edges }, column) => {
    const g = new Float64Array(BINS + 1);
    const h = new Float64Array(BINS + 1);
    for (const row of rows) {
      const at = bin[row] ?? 0;
      g[at] = (g[at] ?? 0) + (gradient[row] ?? 0);
      h[at] = (h[at] ?? 0) + (hessian[row] ?? 0);
    }
    const [allG, allH] = [total(g), total(h)];
    let [leftG, leftH] = [0, 0];
    for (let at = 0; at < edges.length; at++) {
      leftG += g[at] ?? 0;
      leftH += h[at] ?? 0;
      if (leftH < leafWeight || allH - leftH < leafWeight) continue;
      const gain = score(leftG, leftH) + score(allG - leftG, allH - leftH) - score(allG, allH);
      if (gain > (best?.gain ?? 1e-6)) best = { column, bin: at, gain };
    }
  });
  return best;
}

/** Edges lie between neighbouring values, so that a threshold never falls on one. */
function binned(values: readonly number[]): Column {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b);
  const sorted = values.toSorted((a, b) => a - b);
  const cuts =
    distinct.length <= BINS
      ? distinct.slice(0, -1)
      : [
          ...new Set(
            Array.from(
              { length: BINS - 1 },
              (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0,
            ),
          ),
        ];
  const edges = cuts.map((cut) => round3((cut + (distinct[distinct.indexOf(cut) + 1] ?? cut)) / 2));
  const bin = Uint8Array.from(values, (value) =>
    edges.findIndex((edge) => value <= edge) >>> 0 > BINS
      ? edges.length
      : edges.findIndex((edge) => value <= edge),
  );
  return { edges, bin };
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const round3 = (x: number) => Math.round(x * 1000) / 1000;
const total = (list: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i] ?? 0;
  return sum;
};

function mulberry(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
