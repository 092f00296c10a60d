import type { StoredArticle } from '../../core/article.ts';
import { buildReport, type ReportInput } from '../../core/comparisons/report.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';
import type { PageArticle } from '../../core/page-reading.ts';
import type { Report } from '../../core/report.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { matchStory } from '../../core/stories/match.ts';
import type { Fingerprint, Match } from '../../core/stories/story.ts';
import { isEnglish } from '../../core/text/language.ts';
import type { Corpus } from '../../storage/corpus.ts';
import { isSameArticle } from '../../storage/identity.ts';

/** How many articles of the corpus are held against a page. */
const MOST_CANDIDATES = 60;

export type FiguresOf = (article: StoredArticle) => readonly Figure[];

/** An article of the same story, with all that the comparison needs. */
interface Covering {
  readonly article: StoredArticle;
  readonly match: Match;
  readonly fingerprint: Fingerprint;
  readonly figures: readonly Figure[];
}

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
  const article = { ...page, id: 'page' };
  const figuresRead = isEnglish(article.text, article.language);
  const figures = figuresRead ? readFigures(article) : [];
  afterStep('figures');
  const print = fingerprint(article);
  const { candidates, frequencies } = await corpus.candidates(print, MOST_CANDIDATES);
  afterStep('candidates');
  const articles = await corpus.articles(candidates.map(({ id }) => id));
  const own = articles.filter((candidate) => isSameArticle(page, candidate));
  const others = withoutDigestsOfKept(articles.filter((candidate) => !own.includes(candidate)));
  const coverage = covering(print, others, candidates, frequencies, figuresOf);
  afterStep('coverage');
  const kept = own.find(({ origin }) => origin.kind !== 'seed')?.id;
  return buildReport({
    article,
    figures,
    figuresRead,
    coverage,
    isTakenApart,
    ...(kept ? { kept } : {}),
  });
}

/** One article that is both bundled as a digest and kept in its own words counts once. */
const withoutDigestsOfKept = (articles: readonly StoredArticle[]) =>
  articles.filter(
    (digest) =>
      digest.origin.kind !== 'seed' ||
      !articles.some((kept) => kept.origin.kind !== 'seed' && isSameArticle(digest, kept)),
  );

function covering(
  print: Fingerprint,
  articles: readonly StoredArticle[],
  candidates: readonly { readonly id: string; readonly fingerprint: Fingerprint }[],
  frequencies: Parameters<typeof matchStory>[2],
  figuresOf: FiguresOf,
): Covering[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const prints = new Map(candidates.map((candidate) => [candidate.id, candidate.fingerprint]));
  const matches = matchStory(
    print,
    candidates.filter(({ id }) => byId.has(id)),
    frequencies,
  );
  return matches.flatMap((match) => {
    const article = byId.get(match.id);
    const found = prints.get(match.id);
    if (!match.sameStory || !article || !found) return [];
    return { article, match, fingerprint: found, figures: figuresOf(article) };
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
