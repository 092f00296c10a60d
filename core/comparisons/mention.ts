import type { Article } from '../article.ts';
import { isComparable, type Figure } from '../figures/figure.ts';
import { bearingsOf, type Bearings } from './bearings.ts';
import { headRelation } from './heads.ts';
import { interval, type Interval } from './interval.ts';
import { contentOf, settingOf, wordsOf, type Setting } from './setting.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** A comparable figure with all that comparing asks of it, worked out once. */
export interface Mention {
  readonly figure: Figure;
  readonly interval: Interval;
  readonly setting: Setting;
  readonly bearings: Bearings;
  readonly status: string | undefined;
  /** The article it is of. */
  readonly side: string;
  /** The ISO day of its article, where known. */
  readonly day: string | undefined;
  /** 0 at the beginning of the text, 1 at its end. */
  readonly position: number;
  /** How often the article says this quantity; set when mentions are chained. */
  readonly repeats: number;
  /** The other numbers of its sentence, excluded ones too. */
  readonly neighbours: ReadonlySet<string>;
  /** Values of the same measure in its sentence, in order, itself left out. */
  readonly beside: readonly number[];
  /** Which of the figures of its sentence it is, from 0. */
  readonly order: number;
  /** Every word of its article. */
  readonly article: ReadonlySet<string>;
  /** Comparable figures of its article that count the same under the same status, this one included. */
  readonly alike: number;
}

/** An article of a report meets the page and then other articles: it is gone through once. */
const known = new WeakMap<ReadArticle, readonly Mention[]>();

export function mentionsOf(read: ReadArticle): readonly Mention[] {
  const before = known.get(read);
  if (before) return before;
  const now = gather(read);
  known.set(read, now);
  return now;
}

function gather({ article, figures }: ReadArticle): Mention[] {
  const comparable = figures.filter(isComparable);
  if (comparable.length === 0) return [];
  const { title, text } = article;
  const inText = wordsOf(text);
  const words = new Set([...contentOf(wordsOf(title)), ...contentOf(inText)]);
  const bySentence = Map.groupBy(figures, ({ sentence }) => sentence.start);
  const kinds = Map.groupBy(comparable, sortOf);
  return comparable.map((figure) => {
    const sentence = bySentence.get(figure.sentence.start) ?? [];
    return {
      figure,
      setting: settingOf(text, inText, figure),
      ...intervalIn(bearingsOf(text, inText, figure), figure),
      status: figure.status,
      side: article.id,
      day: article.published?.slice(0, 10),
      position: figure.start / (text.length || 1),
      repeats: 1,
      neighbours: neighboursOf(figure, sentence),
      beside: besideOf(figure, sentence),
      order: orderOf(figure, sentence),
      article: words,
      alike: new Set(kinds.get(sortOf(figure))?.map(({ min, max }) => `${min} ${max}`)).size,
    };
  });
}

const sortOf = ({ kind, unit, counts, status }: Figure) =>
  `${kind} ${unit} ${counts?.head ?? ''} ${status ?? ''}`;

const neighboursOf = (figure: Figure, sentence: readonly Figure[]) =>
  new Set(
    sentence.flatMap((other) =>
      other === figure ? [] : [`${other.kind} ${other.unit} ${other.min}`],
    ),
  );

const besideOf = (figure: Figure, sentence: readonly Figure[]) =>
  sentence.flatMap((other) =>
    other !== figure && isComparable(other) && isAlike(other, figure) ? [other.min] : [],
  );

/** "a quarter of a million", "half a million": said so roughly that it covers what lies near, as "about" does. */
const ROUGH =
  /\b(?:half|thirds?|quarters?)\b.*\b(?:thousand|million|billion|trillion|lakh|crore)\b/i;
const NEAR = 0.08;

/** "as many as 80" allows less than "up to 80" does: it is the most that somebody counted. */
const COUNTED = 0.9;

function intervalIn(bearings: Bearings, figure: Figure): Pick<Mention, 'bearings' | 'interval'> {
  const known = interval(figure);
  const low = bearings.asMany && known.low === 0 ? known.high * COUNTED : known.low;
  const slack = known.low === known.high && ROUGH.test(figure.said) ? known.point * NEAR : 0;
  return { bearings, interval: { ...known, low: low - slack, high: known.high + slack } };
}

const orderOf = (figure: Figure, sentence: readonly Figure[]) =>
  sentence.filter((other) => isComparable(other) && other.start < figure.start).length;

const isAlike = (a: Figure, b: Figure) =>
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.status === b.status &&
  headRelation(a.counts?.head, b.counts?.head) !== 'different';
