import type { Article } from '../article.ts';
import { said } from '../comparisons/said.ts';
import { type Figure, isComparable } from '../figures/figure.ts';
import type { Said } from '../report.ts';
import { contains, overlaps, slice } from '../text/span.ts';
import { type Word, words } from '../text/words.ts';

/** One state of a text that changed. */
export interface Version {
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** What became of a figure between two versions of one text. */
export type Change =
  | { readonly kind: 'changed'; readonly before: Said; readonly after: Said }
  | { readonly kind: 'gone'; readonly before: Said }
  | { readonly kind: 'new'; readonly after: Said };

/**
 * Pairs the figures of two versions by what stands around them: both are one outlet's words, so a
 * sentence that changed its number has kept most of its other words. In the order of the later text,
 * what is gone last.
 */
export function changesBetween(before: Version, after: Version): Change[] {
  const [untouchedBefore, untouchedAfter] = untouched(before, after);
  const olds = placesOf(before, untouchedBefore);
  const news = placesOf(after, untouchedAfter);
  const pairs = pair(olds, news);
  const paired = new Map(pairs.map(([old, now]) => [now, old]));
  const kept = new Set(pairs.map(([old]) => old));
  return [
    ...news.flatMap((now): Change[] => {
      const old = paired.get(now);
      if (!old) return [{ kind: 'new', after: said(after.article, now.figure) }];
      if (isSameValue(old.figure, now.figure)) return [];
      const sides = {
        before: said(before.article, old.figure),
        after: said(after.article, now.figure),
      };
      return [{ kind: 'changed', ...sides }];
    }),
    ...olds.flatMap((old): Change[] =>
      kept.has(old) ? [] : [{ kind: 'gone', before: said(before.article, old.figure) }],
    ),
  ];
}

interface Place {
  readonly figure: Figure;
  /** The sentence's other words, folded. */
  readonly around: ReadonlySet<string>;
  /** The words next to it: a sentence may have been joined to another. */
  readonly beside: ReadonlySet<string>;
  /** Place among the figures of its text, 0..1. */
  readonly at: number;
}

/** Words before and after a figure that stand beside it. */
const BESIDE = { before: 3, after: 5 };

/** What a hostile page holds beyond is not paired. */
const MOST = 300;

/** Figures of sentences that are in both versions, letter for letter, each as often as in the other. */
function untouched(before: Version, after: Version): readonly [Set<Figure>, Set<Figure>] {
  const waiting = new Map<string, Figure[]>();
  for (const figure of before.figures) {
    const key = keyOf(before, figure);
    waiting.set(key, [...(waiting.get(key) ?? []), figure]);
  }
  const [olds, news] = [new Set<Figure>(), new Set<Figure>()];
  for (const figure of after.figures) {
    const old = waiting.get(keyOf(after, figure))?.shift();
    if (old) {
      olds.add(old);
      news.add(figure);
    }
  }
  return [olds, news];
}

const keyOf = ({ article }: Version, { sentence, start }: Figure) =>
  `${start - sentence.start} ${slice(article.text, sentence)}`;

function placesOf({ article, figures }: Version, left: ReadonlySet<Figure>): Place[] {
  const comparable = figures.filter((each) => isComparable(each) && !left.has(each)).slice(0, MOST);
  const others = words(article.text).filter(
    (word) => !comparable.some((each) => overlaps(each, word)),
  );
  const folded = (some: readonly Word[]) => new Set(some.map(({ text }) => text.toLowerCase()));
  return comparable.map((figure) => {
    const next = others.findIndex(({ start }) => start >= figure.end);
    const here = next < 0 ? others.length : next;
    const beside = others.slice(Math.max(0, here - BESIDE.before), here + BESIDE.after);
    return {
      figure,
      around: folded(others.filter((word) => contains(figure.sentence, word))),
      beside: folded(beside),
      at: figure.start / article.text.length,
    };
  });
}

/** The sentences must share this much, less where both count the same thing by name. */
const LEAST = { around: 0.5, aroundSameThing: 0.3 };
const WEIGHT = { around: 1, thing: 0.5, status: 0.2, value: 0.4, place: 0.05 };

function pair(olds: readonly Place[], news: readonly Place[]): (readonly [Place, Place])[] {
  const rated = olds
    .flatMap((old) => news.map((now) => ({ old, now, score: likeness(old, now) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<Place>();
  return rated.flatMap(({ old, now }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now] as const];
  });
}

function likeness(old: Place, now: Place): number {
  const [a, b] = [old.figure, now.figure];
  if (a.kind !== b.kind || a.unit !== b.unit) return 0;
  const shared = Math.max(share(old.around, now.around), share(old.beside, now.beside));
  const isSameThing = a.counts !== undefined && a.counts.head === b.counts?.head;
  const isSame = isSameValue(a, b) && a.counts?.head === b.counts?.head;
  if (!isSame && shared < (isSameThing ? LEAST.aroundSameThing : LEAST.around)) return 0;
  return (
    WEIGHT.around * shared +
    WEIGHT.thing * Number(a.counts?.head === b.counts?.head) +
    WEIGHT.status * Number(a.status === b.status) +
    WEIGHT.value * Number(isSameValue(a, b)) +
    WEIGHT.place * (1 - Math.abs(old.at - now.at))
  );
}

/** Dice's coefficient, 0..1. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

const isSameValue = (a: Figure, b: Figure) =>
  a.min === b.min && a.max === b.max && a.hedge === b.hedge;
