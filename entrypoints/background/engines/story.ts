import type { StoredArticle } from '../../../core/article.ts';
import { buildReport } from '../../../core/comparisons/report.ts';
import { headOf } from '../../../core/comparisons/said.ts';
import type { LibraryStory } from '../../../core/library.ts';
import { fingerprint } from '../../../core/stories/fingerprint.ts';
import { originsOf } from '../../../core/stories/origins.ts';
import { isEnglish } from '../../../core/text/language.ts';
import type { Corpus } from '../../../storage/corpus.ts';
import { findCoverage } from '../../../storage/coverage.ts';
import type { Means } from './report.ts';

/** The story of a stored article: its reports, the latest first, and what they say differently. */
export async function storyOf(
  corpus: Corpus,
  article: StoredArticle,
  { figuresOf, isTakenApart }: Means,
): Promise<Omit<LibraryStory, 'revised'> & { readonly articles: readonly StoredArticle[] }> {
  const { coverage } = await findCoverage(corpus, article);
  const report = buildReport({
    article,
    figures: figuresOf(article),
    figuresRead: isEnglish(article.text, article.language),
    coverage: coverage.map((each) => ({
      ...each,
      figures: each.figures ?? figuresOf(each.article),
    })),
    isTakenApart,
  });
  const articles = [article, ...coverage.map((each) => each.article)];
  return {
    articles,
    lead: headOf(article),
    reports: articles
      .map(headOf)
      .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1)),
    origins: originsOf([{ article, fingerprint: fingerprint(article) }, ...coverage]).length,
    differing: report.quantities.filter(({ verdict }) => verdict !== 'same'),
  };
}
