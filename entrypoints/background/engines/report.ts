import type { Article, StoredArticle } from '../../../core/article.ts';
import { buildReport, type ReportInput } from '../../../core/comparisons/report.ts';
import type { Figure } from '../../../core/figures/figure.ts';
import { readFigures } from '../../../core/figures/read.ts';
import type { PageArticle } from '../../../core/page-reading.ts';
import type { Report } from '../../../core/report.ts';
import { isEnglish } from '../../../core/text/language.ts';
import type { Corpus } from '../../../storage/corpus.ts';
import { findCoverage } from '../../../storage/coverage.ts';

export type FiguresOf = (article: StoredArticle) => readonly Figure[];

/** What a report needs besides the corpus. */
export interface Means {
  readonly figuresOf: FiguresOf;
  /** The reader said of two figures that they are not the same thing. */
  readonly isTakenApart?: ReportInput['isTakenApart'];
}

/** The whole way from a page's article to what a surface shows of it. */
export async function reportOn(
  page: PageArticle,
  corpus: Corpus,
  { figuresOf, isTakenApart }: Means,
  afterStep: (step: string) => void = () => undefined,
): Promise<Report> {
  const article: Article = { ...page, id: 'page' };
  const finding = findCoverage(corpus, page, afterStep);
  finding.catch(() => undefined);
  // Read while the databases answer.
  const figuresRead = isEnglish(article.text, article.language);
  const figures = figuresRead ? readFigures(article) : [];
  afterStep('figures');
  const { coverage, kept } = await finding;
  return buildReport({
    article,
    figures,
    figuresRead,
    coverage: coverage.map((each) => ({
      ...each,
      figures: each.figures ?? figuresOf(each.article),
    })),
    isTakenApart,
    ...(kept ? { kept } : {}),
  });
}

/** Figures of stored articles, read once in a worker's life. */
export function rememberedFigures(most = 300): FiguresOf {
  const known = new Map<string, { readonly text: string; readonly figures: readonly Figure[] }>();
  return (article) => {
    const before = known.get(article.id);
    if (before?.text === article.text) return before.figures;
    const figures = isEnglish(article.text, article.language) ? readFigures(article) : [];
    if (known.size >= most) known.clear();
    known.set(article.id, { text: article.text, figures });
    return figures;
  };
}
