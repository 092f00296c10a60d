import type { Article } from '../../core/article.ts';
import type { ReadArticle } from '../../core/comparisons/compare.ts';
import { survey, type Candidate, type Survey } from '../../core/comparisons/survey.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';
import { overlaps } from '../../core/text/span.ts';
import type { Example } from './boost.ts';
import { isAsked, type Gold, type GoldPair } from './labels.ts';

/** How much a made-up conflict counts against a labelled pair. */
export interface Mixture {
  /** Changed copies of each agreeing pair. */
  readonly changes: number;
  readonly changedWeight: number;
  readonly besideWeight: number;
  readonly conflictWeight: number;
}

type Label = 'positive' | 'conflict' | 'negative' | 'ignored';

export type Reader = (article: Article) => readonly Figure[];

/** Every candidate of every labelled article pair, and copies in which an agreeing figure was given another value. */
export function examplesOf(
  gold: Gold,
  pair: GoldPair,
  mixture: Mixture,
  read: Reader = readFigures,
): Example[] {
  const [a, b] = [readOf(gold, pair.a, read), readOf(gold, pair.b, read)];
  const seen = survey(a, b);
  const labels = seen.candidates.map((candidate) => labelOf(gold, pair, seen, candidate));
  const own = seen.candidates.map((candidate, i) =>
    example(
      candidate,
      labels[i] ?? 'ignored',
      pair,
      labels[i] === 'conflict' ? mixture.conflictWeight : 1,
    ),
  );
  const agreeing = seen.candidates.filter(
    (c, i) => labels[i] === 'positive' && c.features.valueEqual === 1,
  );
  const changed = agreeing.flatMap((candidate, i) =>
    Array.from({ length: mixture.changes }, (_, n) => n).flatMap((n) => {
      const side = (i + n) % 2 === 0 ? 'b' : 'a';
      return afterChange({ a, b, gold, pair, mixture, seen, candidate, side, seed: i * 7 + n });
    }),
  );
  return [...own, ...changed];
}

interface Change {
  readonly a: ReadArticle;
  readonly b: ReadArticle;
  readonly gold: Gold;
  readonly pair: GoldPair;
  readonly mixture: Mixture;
  readonly seen: Survey;
  readonly candidate: Candidate;
  readonly side: 'a' | 'b';
  readonly seed: number;
}

function afterChange({
  a,
  b,
  gold,
  pair,
  mixture,
  seen,
  candidate,
  side,
  seed,
}: Change): Example[] {
  const chain = side === 'a' ? seen.ours[candidate.row] : seen.theirs[candidate.column];
  const factor = factorFor(candidate[side].interval.point, seed);
  const figures = new Set((chain ?? []).map(({ figure }) => figure));
  const again =
    side === 'a'
      ? survey({ ...a, figures: scaled(a.figures, figures, factor) }, b)
      : survey(a, { ...b, figures: scaled(b.figures, figures, factor) });
  const [from, to] = [candidate.a.figure, candidate.b.figure];
  return again.candidates.flatMap((one) => {
    const sameRow = (again.ours[one.row] ?? []).some(({ figure }) => figure.start === from.start);
    const sameColumn = (again.theirs[one.column] ?? []).some(
      ({ figure }) => figure.start === to.start,
    );
    if (!sameRow && !sameColumn) return [];
    const label = labelOf(gold, pair, again, one);
    const weight = sameRow && sameColumn ? mixture.changedWeight : mixture.besideWeight;
    return [example(one, label, pair, weight)];
  });
}

const scaled = (figures: readonly Figure[], which: ReadonlySet<Figure>, factor: number) =>
  figures.map((figure) =>
    which.has(figure)
      ? {
          ...figure,
          min: tidy(figure.min * factor),
          max: figure.max === null ? null : tidy(figure.max * factor),
        }
      : figure,
  );

const FACTORS = [0.5, 0.62, 0.75, 0.85, 0.9, 0.95, 1.05, 1.1, 1.2, 1.3, 1.5, 2];

/** Small counts differ by one or two, larger ones by a share. */
function factorFor(value: number, seed: number): number {
  const pick = Math.abs(Math.imul(seed + 11, 2654435761)) % FACTORS.length;
  if (value > 0 && value < 20 && Number.isInteger(value))
    return (value + [1, 2, 1, 3][seed % 4]!) / value;
  return FACTORS[pick] ?? 1.2;
}

const tidy = (value: number) => Number(value.toPrecision(3));

const example = (
  { features }: Candidate,
  label: Label,
  { event }: GoldPair,
  weight: number,
): Example => ({
  features,
  positive: label === 'positive' || label === 'conflict',
  weight: label === 'ignored' ? 0 : weight,
  event,
});

/** Labels are exhaustive: a pair of read figures that no relation names is negative. */
export function labelOf(
  gold: Gold,
  pair: GoldPair,
  { ours, theirs }: Survey,
  { row, column }: Candidate,
): Label {
  const [fa, fb] = [gold.articles[pair.a]?.figures ?? [], gold.articles[pair.b]?.figures ?? []];
  const touching = (chain: Survey['ours'][number] | undefined, figures: typeof fa) =>
    new Set(
      figures.flatMap((figure, i) =>
        (chain ?? []).some((m) => overlaps(m.figure, figure)) ? [i] : [],
      ),
    );
  const [as, bs] = [touching(ours[row], fa), touching(theirs[column], fb)];
  const asked = (set: ReadonlySet<number>, figures: typeof fa) =>
    set.size === 0 || [...set].some((i) => figures[i] && isAsked(figures[i]));
  const relations = pair.relations.filter((r) => as.has(r.fa) && bs.has(r.fb));
  const hard = relations.filter((r) => !r.soft);
  if (!asked(as, fa) || !asked(bs, fb)) return 'ignored';
  if (hard.some((r) => r.relation === 'CONFLICT' || r.relation === 'SUPERSEDED')) return 'conflict';
  if (hard.some((r) => r.relation === 'AGREE' || r.relation === 'REFINES')) return 'positive';
  return relations.some((r) => r.soft) ? 'ignored' : 'negative';
}

export function readOf(gold: Gold, id: string, read: Reader): ReadArticle {
  const known = gold.articles[id];
  if (!known) throw new Error(`no article ${id}`);
  const published = known.date ?? known.datePrinted ?? undefined;
  const article: Article = {
    id,
    title: known.title ?? '',
    text: known.text,
    outlet: id,
    ...(published && { published }),
  };
  return { article, figures: read(article) };
}
