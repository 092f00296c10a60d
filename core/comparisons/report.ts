import type { Article, StoredArticle } from '../article.ts';
import { isComparable, type Figure } from '../figures/figure.ts';
import { isSameArticle } from '../identity.ts';
import type { ApartRow, CoverageRow, Quantity, Report, SharedStatement } from '../report.ts';
import { asSaidIn } from '../stories/as-said.ts';
import type { Match, Sketched } from '../stories/story.ts';
import { originsOf } from '../stories/origins.ts';
import { statementsIn } from '../stories/statements.ts';
import { compareArticles } from './compare.ts';
import { toldBy, type Told } from '../corrections.ts';
import type { PairComparison } from './comparison.ts';
import { leftOutFigures, leftOutSources } from './left-out.ts';
import { apartRows, quantitiesOf } from './quantities.ts';
import { headOf, leadOf, said } from './said.ts';

export interface Covered {
  readonly article: StoredArticle;
  readonly match: Match;
  readonly figures: readonly Figure[];
  readonly fingerprint: Sketched;
  /** Texts under one credit or near-copies share a voice; absent, the article speaks for itself. */
  readonly voice?: string;
}

export interface ReportInput {
  readonly article: Article;
  readonly figures: readonly Figure[];
  /** `false`: not English, so no figure was read. */
  readonly figuresRead: boolean;
  readonly coverage: readonly Covered[];
  /** The page's own article is in the corpus under this id. */
  readonly kept?: string;
  /** The reader said of two figures that they are not the same thing. */
  readonly isTakenApart?: ((here: Told, there: Told) => boolean) | undefined;
}

/** One article of the coverage with all that was found against the page. */
export interface Heard extends Covered {
  readonly voice: string;
  readonly found: PairComparison;
}

/** All that a surface shows for one page: coverage best first, quantities by how much a reader should care. */
export function buildReport(input: ReportInput): Report {
  const { article, kept } = input;
  const figures = input.figuresRead ? input.figures.filter(isComparable) : [];
  const page = { article, figures };
  const asSaid = asSaidIn(article);
  const heard = othersOf(input).map((covered): Heard => ({
    ...covered,
    voice: covered.voice ?? covered.article.id,
    found: withoutTakenApart(compareArticles(page, covered), input, covered.article),
  }));
  return {
    article: headOf(article),
    figuresRead: input.figuresRead,
    figures: figures.map((figure) => ({ ...said(article, figure), figure })),
    coverage: heard.map((one) => row(one, asSaid)),
    voices: new Set(heard.map(({ voice }) => voice)).size,
    origins: originsOf(heard),
    statements: sharedStatements(article, heard),
    quantities: quantitiesOf(page, heard) satisfies readonly Quantity[],
    apart: apartRows(article, heard) satisfies readonly ApartRow[],
    leftOut: {
      figures: input.figuresRead ? leftOutFigures(heard) : [],
      sources: input.figuresRead ? leftOutSources(article, heard) : [],
    },
    ...(kept === undefined ? {} : { kept }),
  };
}

function withoutTakenApart(
  found: PairComparison,
  { article, isTakenApart }: ReportInput,
  other: StoredArticle,
): PairComparison {
  if (!isTakenApart) return found;
  const shown = found.shown.filter(
    ({ a, b }) =>
      !isTakenApart(
        toldBy({ ...said(article, a), article }),
        toldBy({ ...said(other, b), article: other }),
      ),
  );
  return { ...found, shown };
}

function othersOf({ article, coverage, kept }: ReportInput): Covered[] {
  return coverage
    .filter((covered) => covered.article.id !== kept && !isSameArticle(article, covered.article))
    .toSorted((a, b) => b.match.score - a.match.score || (a.article.id < b.article.id ? -1 : 1));
}

const sharedStatements = (page: Article, heard: readonly Heard[]): SharedStatement[] =>
  statementsIn([page, ...heard.map(({ article }) => article)]).map((statement) => ({
    ...statement,
    wordings: statement.wordings.map(({ articles, ...wording }) => ({
      ...wording,
      articles: articles.map(headOf),
      here: articles.includes(page),
    })),
  }));

const row = (
  { article, match, voice }: Heard,
  asSaid: ReturnType<typeof asSaidIn>,
): CoverageRow => ({
  article: headOf(article),
  score: match.score,
  reasons: asSaid(match.reasons),
  voice,
  lead: leadOf(article),
});
