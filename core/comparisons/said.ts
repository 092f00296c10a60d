import { isDigest, type Article, type StoredArticle } from '../article.ts';
import type { Figure } from '../figures/figure.ts';
import { BEFORE, BEHIND, BETWEEN, NO_HEDGE } from '../figures/hedges.table.ts';
import type { ArticleHead, Said } from '../report.ts';
import type { Span } from '../text/span.ts';

const anyOf = (phrases: Iterable<string>) =>
  [...phrases]
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(/[+.]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');

const isPair = (phrase: string) => phrase.includes(' ');

const HEDGES = [...BEFORE.keys()].filter((phrase) => !NO_HEDGE.has(phrase));
const IN_FRONT = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${anyOf([...HEDGES, 'between'])})\\s*(?:(?<=\\s)(?:${anyOf(BETWEEN)})\\s+){0,2}){1,2}$`,
  'iu',
);
/** Not where it hedges the next number: "12, at least three of them". */
const AT_BACK = new RegExp(
  `^(?:\\+|-(?:plus|odd)\\b|,?\\s+(?:${anyOf([...BEHIND.keys()].filter(isPair))})(?![\\p{L}\\p{N}])(?!(?<=\\bat\\s\\S+)\\s+[\\p{L}\\p{N}])(?!\\s+like\\b))`,
  'iu',
);

/** Longer than any hedge, so that the search before a figure stays short. */
const HEDGE_REACH = 40;

/** Sentences are shown whole up to here; of a longer one, the part around the figure. */
const LONGEST_SENTENCE = 480;
const LEAD_LENGTH = 240;

/** A figure's sentence, and where in it the figure with its hedge stands. */
export function said(article: Article | StoredArticle, figure: Figure): Said {
  const { text } = article;
  const mark = withHedge(text, figure);
  const shown = shownPart(text, figure.sentence, mark);
  return {
    sentence: text.slice(shown.start, shown.end),
    mark: { start: mark.start - shown.start, end: mark.end - shown.start },
    digest: 'origin' in article && isDigest(article),
  };
}

/** "around 600", "600 or more", where the figure's own span is "600". */
export function withHedge(text: string, figure: Figure): Span {
  if (!figure.hedge) return { start: figure.start, end: figure.end };
  const reach = Math.max(figure.sentence.start, figure.start - HEDGE_REACH);
  const before = IN_FRONT.exec(text.slice(reach, figure.start))?.[0] ?? '';
  const after = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + HEDGE_REACH));
  const behind = AT_BACK.exec(after)?.[0] ?? '';
  return { start: figure.start - before.trimStart().length, end: figure.end + behind.length };
}

function shownPart(text: string, sentence: Span, mark: Span): Span {
  let { start, end } = sentence;
  if (end - start > LONGEST_SENTENCE) {
    start = wordBoundary(text, Math.max(start, mark.start - LONGEST_SENTENCE / 2), mark.start);
    end = Math.min(end, Math.max(mark.end, start + LONGEST_SENTENCE));
  }
  while (start < mark.start && /\s/.test(text[start] ?? '')) start++;
  while (end > mark.end && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function wordBoundary(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= before ? from : space + 1;
}

export function leadOf({ text }: Article): string {
  const paragraph = text.slice(0, LEAD_LENGTH * 2).split('\n\n', 1)[0] ?? '';
  if (paragraph.length <= LEAD_LENGTH) return paragraph.trim();
  const cut = paragraph.lastIndexOf(' ', LEAD_LENGTH);
  return `${paragraph.slice(0, cut > 0 ? cut : LEAD_LENGTH).trim()} …`;
}

const HEAD_FIELDS = [
  'id',
  'title',
  'outlet',
  'credit',
  'byline',
  'published',
  'precision',
  'language',
  'url',
  'origin',
] as const satisfies readonly (keyof ArticleHead)[];

export function headOf(article: Article | StoredArticle): ArticleHead {
  const known: Partial<StoredArticle> = article;
  const fields = HEAD_FIELDS.flatMap((field) =>
    known[field] === undefined ? [] : [[field, known[field]]],
  );
  return { id: article.id, title: article.title, ...Object.fromEntries(fields) };
}
