import type { Origin, Precision } from './article.ts';
import type { Because, Verdict } from './comparisons/comparison.ts';
import type { Figure } from './figures/figure.ts';
import type { LiveEntry } from './page-reading.ts';
import type { StoryOrigin } from './stories/origins.ts';
import type { MatchReason } from './stories/story.ts';
import type { Span } from './text/span.ts';

/** What a surface shows of an article, without its text. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly outlet?: string;
  readonly credit?: string;
  readonly byline?: readonly string[];
  readonly published?: string;
  readonly precision?: Precision;
  readonly language?: string;
  readonly url?: string;
  /** Absent for a page that is not kept. */
  readonly origin?: Origin;
}

/** A sentence that carries a figure, with the figure's place in it. */
export interface Said {
  readonly sentence: string;
  /** The figure with its hedge, offsets in `sentence`. */
  readonly mark: Span;
  /** Our digest of the outlet's report; otherwise the outlet's own words. */
  readonly digest: boolean;
}

/** One outlet's word on a quantity. */
export interface Claim extends Said {
  readonly article: ArticleHead;
  /** The page being read. */
  readonly here: boolean;
  readonly figure: Figure;
  /** Against the page's own figure; absent on the page's own claim. */
  readonly verdict?: Verdict;
  readonly because?: Because;
  readonly confidence?: number;
  readonly evidence?: readonly string[];
}

/** One quantity: the page's claim first, then each outlet's. */
export interface Quantity {
  /** Stable within a report: `q1`, `q2` … */
  readonly id: string;
  /** What is counted, in the page's words ("North Korean soldiers killed"). */
  readonly what: string;
  readonly kind: Figure['kind'];
  readonly unit: string;
  /** The strongest verdict among the claims. */
  readonly verdict: Verdict;
  readonly claims: readonly Claim[];
  /** How many other reports give it, from how many origins: an upper bound on independence. */
  readonly heardFrom?: { readonly reports: number; readonly origins: number };
  /** Where the page says it: every span, headline repeats included, offsets in the page's text. */
  readonly spans: readonly Span[];
}

/** Another report of the same story. */
export interface CoverageRow {
  readonly article: ArticleHead;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** Texts under one credit or near-copies share a voice; one voice is one origin. */
  readonly voice: string;
  /** The opening of the stored text, for the reader who wants to see what matched. */
  readonly lead: string;
}

/** Two figures that look alike and are not compared. */
export interface ApartRow {
  readonly here: Said & { readonly figure: Figure };
  readonly there: Said & { readonly figure: Figure; readonly article: ArticleHead };
  readonly because: string;
}

/** A figure that most other origins give and the page does not. */
export interface LeftOutFigure extends Said {
  readonly figure: Figure;
  readonly article: ArticleHead;
  /** How many origins give it. */
  readonly origins: number;
}

/** Somebody whom other origins cite and the page does not mention, with a sentence that does. */
export interface LeftOutSource extends LeftOutFigure {
  readonly name: string;
}

/** One outlet's wording of a statement that others quote too, verbatim. */
export interface StatementWording {
  readonly said: string;
  /** Offsets in `said`: what another wording says in other words. Empty where only the length differs. */
  readonly differing: readonly Span[];
  /** Who prints it so; of the page itself `here`. */
  readonly articles: readonly ArticleHead[];
  readonly here: boolean;
}

/** One utterance that several texts quote, the page's wording first. */
export interface SharedStatement {
  /** In the words of the first text that names the speaker. */
  readonly speaker?: string;
  /** One: all quote it to the letter, or a part of it. */
  readonly wordings: readonly StatementWording[];
}

/** All that a surface shows for one page. */
export interface Report {
  readonly article: ArticleHead;
  /** `false`: not English. Figures are not read, coverage still works. */
  readonly figuresRead: boolean;
  /** The page's comparable figures. */
  readonly figures: readonly (Said & { readonly figure: Figure })[];
  readonly coverage: readonly CoverageRow[];
  /** Number of voices among the coverage: an upper bound on independent origins. */
  readonly voices: number;
  /** The coverage by origin, with what shows that texts share one. */
  readonly origins?: readonly StoryOrigin[];
  /** What the page and others, or several others, quote; those of other wording first. */
  readonly statements?: readonly SharedStatement[];
  /** Compared quantities, conflicts first. */
  readonly quantities: readonly Quantity[];
  readonly apart: readonly ApartRow[];
  readonly leftOut: {
    readonly figures: readonly LeftOutFigure[];
    readonly sources: readonly LeftOutSource[];
  };
  /** The page's own article is in the corpus under this id. */
  readonly kept?: string;
  /** The page shows only the beginning of the article. */
  readonly truncated?: boolean;
  /** Other articles that the page holds in full, in its order. */
  readonly related?: readonly Omit<ArticleHead, 'id'>[];
  /** The entries of a live blog, in the page's order. */
  readonly entries?: readonly LiveEntry[];
}

/** What the content script paints and cites: no more of the report than the page may have. */
export interface PageMark {
  readonly quantity: string;
  readonly verdict: Verdict;
  readonly spans: readonly Span[];
}
