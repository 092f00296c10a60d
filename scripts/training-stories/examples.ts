import type { Article } from '../../core/article.ts';
import { features } from '../../core/stories/features.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { rarityIn } from '../../core/stories/rarity.ts';
import type { CorpusFrequencies, Fingerprint } from '../../core/stories/story.ts';
import { cosine } from '../../core/stories/overlap.ts';
import { weighed } from '../../core/stories/vectors.ts';
import type { Example } from './fit.ts';
import type { Labelled } from './split.ts';

export interface Printed {
  readonly labelled: Labelled;
  readonly print: Fingerprint;
}

export const printed = (
  articles: readonly Labelled[],
  as: (article: Article) => Article = (a) => a,
): Printed[] => articles.map((one) => ({ labelled: one, print: fingerprint(as(one.article)) }));

/** Titles and openings alone, or a page that prints no date: both must be met while learning. */
export const opening = (article: Article, words = 60): Article => ({
  ...article,
  text: article.text.split(/\s+/).slice(0, words).join(' '),
});

export const undated = ({ published: _published, ...article }: Article): Article => article;

/**
 * Measuring sets spread over years, a reader's corpus over days: each story moved to one week, its own days kept,
 * so that a date alone proves nothing.
 */
export function inOneWeek(articles: readonly Labelled[]): Labelled[] {
  const firstOf = new Map<string, number>();
  for (const { story, article } of articles) {
    const day = Date.parse(article.published ?? '');
    if (!Number.isNaN(day)) firstOf.set(story, Math.min(day, firstOf.get(story) ?? day));
  }
  const moved = (day: number, story: string) =>
    WEEK + (day - (firstOf.get(story) ?? day)) + (story.charCodeAt(1) % 3) * DAY;
  return articles.map((one) => {
    const day = Date.parse(one.article.published ?? '');
    if (Number.isNaN(day)) return one;
    const published = new Date(moved(day, one.story)).toISOString().slice(0, 10);
    return { ...one, article: { ...one.article, published } };
  });
}

const DAY = 86_400_000;
const WEEK = Date.parse('2025-07-13');

export function frequenciesOf(prints: readonly Fingerprint[]): CorpusFrequencies {
  const [terms, names] = [new Map<string, number>(), new Map<string, number>()];
  for (const print of prints) {
    for (const term of Object.keys(print.terms)) terms.set(term, (terms.get(term) ?? 0) + 1);
    for (const name of Object.keys(print.names)) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return {
    documents: prints.length,
    term: (term) => terms.get(term) ?? 0,
    name: (name) => names.get(name) ?? 0,
  };
}

export interface PairExample extends Example {
  readonly a: string;
  readonly b: string;
  readonly group: string;
}

/** Pairs that share less than this are told apart by anything. */
const LEAST_COSINE = 0.06;

/** All pairs of one article of `ours` and one of `theirs`; each set weighs as much as its same-story pairs are many. */
export function pairExamples(
  ours: readonly Printed[],
  theirs: readonly Printed[],
  corpus: CorpusFrequencies,
  weight: number,
): PairExample[] {
  const rarity = rarityIn(corpus);
  const [left, right] = [ours, theirs].map((side) =>
    side.map(({ print }) => weighed(print, rarity)),
  );
  const found: PairExample[] = [];
  ours.forEach((one, i) => {
    theirs.forEach((other, j) => {
      const [a, b] = [left?.[i], right?.[j]];
      if (j <= i || !a || !b) return;
      const same = one.labelled.story === other.labelled.story;
      if (!same && cosine(a.terms, b.terms) < LEAST_COSINE) return;
      const values = features(a, b, rarity);
      found.push({
        a: one.labelled.article.id,
        b: other.labelled.article.id,
        group: one.labelled.group,
        values,
        same,
        weight,
      });
    });
  });
  const positives = found.filter(({ same }) => same).length || 1;
  return found.map((example) => ({ ...example, weight: weight / positives }));
}
