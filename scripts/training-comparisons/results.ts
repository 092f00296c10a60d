import type { Weights } from '../../core/comparisons/weights.table.ts';
import { ratio } from './bootstrap.ts';
import type { Gold, GoldPair } from './labels.ts';
import { askedIn, tallyOf, type Outcome } from './measure.ts';

type ShownFrom = Weights['shownFrom'];

const ROWS = [
  ['conflict: precision', 'conflictRight', 'conflictShown'],
  ['conflict + updated: recall', 'conflictsFound', 'conflicts'],
  ['conflict + updated: recall of counts and casualties', 'countsFound', 'counts'],
  ['updated: precision', 'updatedRight', 'updatedShown'],
  ['compatible: precision', 'compatibleRight', 'compatibleShown'],
  ['compatible: recall', 'compatibleFound', 'compatible'],
  ['wrong conflict or updated an article pair', 'wrongDiffering', 'pairs'],
  ['wrong same or refines an article pair', 'wrongCompatible', 'pairs'],
] as const;

export const RESULT_HEADS = ['what', 'value', 'from', 'to', 'of'];

/** A line for each ratio, with its 90 % interval by article pair and what it is of. */
export function linesOfResults(
  gold: Gold,
  pairs: readonly GoldPair[],
  outcomes: readonly Outcome[],
  shownFrom: ShownFrom,
) {
  const byPair = Map.groupBy(outcomes, ({ pair }) => pair);
  const tallies = pairs.map((pair) => tallyOf(gold, pair, byPair.get(pair) ?? [], shownFrom));
  return ROWS.map(([name, over, under]) => {
    const { value, low, high, of } = ratio(tallies, over, under);
    return [name, value, low, high, of] as const;
  });
}

export function tableOfResults(title: string, ...of: Parameters<typeof linesOfResults>): string {
  const lines = linesOfResults(...of).map(
    ([name, value, low, high, count]) =>
      `  ${name}: ${value.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}] of ${count}`,
  );
  return [`${title} (${of[1].length} article pairs)`, ...lines].join('\n');
}

/** Precision and recall of conflicts and updates as ever less sure ones are shown. */
export function curveOf(
  gold: Gold,
  pairs: readonly GoldPair[],
  outcomes: readonly Outcome[],
  shownFrom: ShownFrom,
): string {
  const byPair = Map.groupBy(outcomes, ({ pair }) => pair);
  const levels = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9];
  const lines = levels.map((from) => {
    const at = { ...shownFrom, conflict: from, updated: from };
    const tallies = pairs.map((pair) => tallyOf(gold, pair, byPair.get(pair) ?? [], at));
    const [p, r] = [
      ratio(tallies, 'conflictRight', 'conflictShown'),
      ratio(tallies, 'conflictsFound', 'conflicts'),
    ];
    const u = ratio(tallies, 'updatedRight', 'updatedShown');
    return `  from ${from}: precision ${p.value.toFixed(2)} of ${p.of}, recall ${r.value.toFixed(2)}; updated ${u.value.toFixed(2)} of ${u.of}`;
  });
  return ['conflicts by least confidence', ...lines].join('\n');
}

/** Precision and recall of what agrees as ever less sure ones are shown. */
export function compatibleCurve(
  gold: Gold,
  pairs: readonly GoldPair[],
  outcomes: readonly Outcome[],
): string {
  const byPair = Map.groupBy(outcomes, ({ pair }) => pair);
  const lines = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9].map((from) => {
    const at = { same: from, refines: from, conflict: 1, updated: 1 };
    const tallies = pairs.map((pair) => tallyOf(gold, pair, byPair.get(pair) ?? [], at));
    const [p, r] = [
      ratio(tallies, 'compatibleRight', 'compatibleShown'),
      ratio(tallies, 'compatibleFound', 'compatible'),
    ];
    return `  from ${from}: precision ${p.value.toFixed(2)} of ${p.of}, recall ${r.value.toFixed(2)}`;
  });
  return ['agreement by least confidence', ...lines].join('\n');
}

/** How many altered figures are found at the cost of so many false conflicts in 100 article pairs. */
export function alarmCurve(
  outcomes: readonly Outcome[],
  altered: readonly number[],
  pairs: number,
): string {
  const differing = outcomes.filter(
    ({ verdict, right }) => (verdict === 'conflict' || verdict === 'updated') && right !== 'soft',
  );
  const wrong = differing.filter(({ right }) => right === 'no').map(({ odds }) => odds);
  const real = differing.filter(({ right }) => right !== 'no').map(({ odds }) => odds);
  const sorted = wrong.toSorted((x, y) => y - x);
  const cells = [3, 5, 8, 12, 20].map((cost) => {
    const from = sorted[Math.floor((cost * pairs) / 100)] ?? -Infinity;
    const found = altered.filter((odds) => odds > from).length / altered.length;
    return `${cost}: ${found.toFixed(3)} (real ${real.filter((odds) => odds > from).length}, odds ${from.toFixed(2)})`;
  });
  return `altered figures found by false conflicts in 100 pairs (${altered.length}): ${cells.join(', ')}`;
}

/** Wrong and missed verdicts in words, for reading with one's own eyes. */
export function errorsOf(
  gold: Gold,
  pairs: readonly GoldPair[],
  outcomes: readonly Outcome[],
  shownFrom: ShownFrom,
  most: number,
): string {
  const shown = outcomes.filter(({ verdict, confidence }) => confidence >= shownFrom[verdict]);
  const wrong = shown
    .filter(({ right }) => right === 'no')
    .toSorted((x, y) => y.confidence - x.confidence);
  const found = new Set(shown.flatMap((one) => one.found));
  const missed = pairs.flatMap((pair) =>
    askedIn(gold, pair).filter(({ key, conflicting }) => conflicting && !found.has(key)),
  );
  const below = outcomes.filter((one) => one.confidence < shownFrom[one.verdict]);
  return [
    `WRONG (${wrong.length})`,
    ...wrong.slice(0, most).map((one) => described(gold, one)),
    `MISSED CONFLICTS (${missed.length})`,
    ...missed.slice(0, most).map(({ key }) => {
      const near = below.find((one) => one.found.includes(key));
      return near ? `${key} — ${described(gold, near)}` : `${key} — not aligned`;
    }),
  ].join('\n');
}

function described(
  gold: Gold,
  { comparison: { a, b, verdict, because }, ...one }: Outcome,
): string {
  const around = (id: string, { start, end }: { start: number; end: number }) =>
    (gold.articles[id]?.text ?? '').slice(Math.max(0, start - 60), end + 50).replace(/\s+/g, ' ');
  const sides = [around(one.pair.a, a), around(one.pair.b, b)].map((words) => `“${words}”`);
  return `${verdict} ${because} (${one.label}, ${one.confidence.toFixed(2)}) ${one.pair.a} ${one.pair.b}: [${a.said}] ${sides[0]} / [${b.said}] ${sides[1]}`;
}
