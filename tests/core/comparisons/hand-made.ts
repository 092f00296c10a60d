import type { Article, StoredArticle } from '../../../core/article.ts';
import type { ReadArticle } from '../../../core/comparisons/compare.ts';
import type { Figure } from '../../../core/figures/figure.ts';

type Told = Partial<Omit<Figure, 'counts' | 'source'>> & {
  /** As said, hedge outside: found in the text. */
  readonly said: string;
  readonly value?: number;
  readonly counts?: string;
  readonly head?: string;
  readonly source?: string;
};

/** A figure made by hand, for what is tested apart from reading. */
export function figureIn(text: string, told: Told): Figure {
  const { value = Number(told.said.replace(/[^\d.]/g, '')), counts, head, source, ...rest } = told;
  const start = text.indexOf(told.said);
  if (start < 0) throw new Error(`"${told.said}" is not in "${text}"`);
  const before = text.lastIndexOf('. ', start);
  const after = text.indexOf('. ', start);
  return {
    start,
    end: start + told.said.length,
    min: value,
    max: value,
    kind: 'count',
    unit: '',
    sides: [],
    flags: [],
    sentence: { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after + 1 },
    ...(counts && {
      counts: {
        ...spanOf(text, counts),
        text: counts,
        head: head ?? lastWord(counts),
        qualifiers: [],
      },
    }),
    ...(source && { source: { ...spanOf(text, source), name: source } }),
    ...rest,
  };
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const lastWord = (words: string) => (words.split(' ').at(-1) ?? '').toLowerCase().replace(/s$/, '');

export function articleOf(id: string, text: string, rest: Partial<Article> = {}): Article {
  return { id, title: `Headline of ${id}`, outlet: `Outlet ${id}`, text, ...rest };
}

export const storedOf = (article: Article): StoredArticle => ({
  ...article,
  origin: { kind: 'saved', at: '2025-07-20' },
});

export function told(
  id: string,
  text: string,
  figures: readonly Told[],
  rest: Partial<Article> = {},
): ReadArticle {
  return { article: articleOf(id, text, rest), figures: figures.map((one) => figureIn(text, one)) };
}
