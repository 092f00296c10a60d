import { LONGEST_TEXT, parsePageArticle } from '../border/article.ts';
import type { Fields } from '../border/values.ts';
import type { PageArticle } from '../page-reading.ts';
import { YEARS } from './limits.ts';
import { problem, type Problem, type Why } from './problem.ts';

interface Found {
  readonly article?: PageArticle;
  readonly problems: readonly Problem[];
}

/** An article of an untrusted file. A fact that cannot be read is left out and reported, the rest is taken. */
export function readArticle(raw: Fields, line: number): Found {
  const missing = (['title', 'text'] as const).filter((name) => !isWritten(raw[name]));
  const parsed = parsePageArticle(raw);
  if (!parsed || missing.length > 0)
    return { problems: missing.map((name) => problem(line, 'line', 'missing', name)) };
  const article = plausible(parsed);
  return {
    article,
    problems: [
      ...FACTS.flatMap(([name, why]) =>
        isGiven(raw[name]) && article[name] === undefined
          ? [problem(line, name, why, raw[name])]
          : [],
      ),
      ...(isLonger(raw['text'], LONGEST_TEXT) ? [problem(line, 'text', 'cut')] : []),
      ...(isLonger(raw['title'], parsed.title.length) ? [problem(line, 'title', 'cut')] : []),
      ...(/\uFFFD/.test(article.title + article.text) ? [problem(line, 'text', 'encoding')] : []),
    ],
  };
}

const FACTS: readonly (readonly [Exclude<keyof PageArticle, 'title' | 'text'>, Why])[] = [
  ['outlet', 'unreadable'],
  ['credit', 'unreadable'],
  ['byline', 'unreadable'],
  ['published', 'not-a-date'],
  ['precision', 'unreadable'],
  ['dateline', 'unreadable'],
  ['language', 'unreadable'],
  ['url', 'not-web'],
];

const isGiven = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);

const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== '';

const isLonger = (value: unknown, length: number) =>
  typeof value === 'string' && value.length > length;

function plausible(article: PageArticle): PageArticle {
  const { published, ...undated } = article;
  const year = Number(published?.slice(0, 4) ?? YEARS.first);
  return year >= YEARS.first && year <= YEARS.last ? article : undated;
}
