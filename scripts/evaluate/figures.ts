import { isComparable, type Figure } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';
import { isEnglish } from '../../core/text/language.ts';
import type { Answer } from './answer.ts';
import { articleOf } from './article.ts';

/** `{id, text, published?}`: every figure of the text, those that are not compared as well. */
export const figures: Answer = (line) => {
  const article = articleOf(line, 'text');
  // A sentence alone is too short to tell its language by; here it is taken for English.
  const read = isEnglish(article.text, article.language ?? 'en') ? readFigures(article) : [];
  return { figures: read.map(row) };
};

const row = (figure: Figure) => ({
  start: figure.start,
  end: figure.end,
  said: figure.said,
  min: figure.min,
  max: figure.max,
  kind: figure.kind,
  ...(figure.unit ? { unit: figure.unit } : {}),
  ...(figure.hedge ? { hedge: figure.hedge } : {}),
  ...(figure.counts ? { counts: figure.counts.text || figure.counts.head } : {}),
  ...(figure.status ? { status: figure.status } : {}),
  ...(figure.source ? { source: figure.source.name } : {}),
  ...(figure.asOf ? { asOf: figure.asOf } : {}),
  comparable: isComparable(figure),
  ...(figure.excluded ? { excluded: figure.excluded } : {}),
});
