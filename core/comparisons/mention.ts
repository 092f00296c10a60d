import type { Article } from '../article.ts';
import { isComparable, type Figure } from '../figures/figure.ts';
import { interval, type Interval } from './interval.ts';
import { settingOf, type Setting } from './setting.ts';
import { statusGroup } from './statuses.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** A comparable figure with all that comparing asks of it, worked out once. */
export interface Mention {
  readonly figure: Figure;
  readonly interval: Interval;
  readonly setting: Setting;
  readonly status: string | undefined;
  /** 0 at the beginning of the text, 1 at its end. */
  readonly position: number;
}

export function mentionsOf({ article, figures }: ReadArticle): Mention[] {
  const { text } = article;
  return figures.filter(isComparable).map((figure) => ({
    figure,
    interval: interval(figure),
    setting: settingOf(text, figure),
    status: statusGroup(figure.status),
    position: figure.start / (text.length || 1),
  }));
}
