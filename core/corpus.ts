import type { ArticleHead } from './report.ts';
import type { Mistake } from './search/fields.ts';
import type { Span } from './text/span.ts';

/** One result of a search in the corpus. */
export interface SearchHit {
  readonly article: ArticleHead;
  readonly score: number;
  /** The sentence that matched best, and where in it. */
  readonly sentence: string;
  readonly marks: readonly Span[];
  readonly digest: boolean;
}

/** What a search found, and what is to be said about the question. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly mistakes: readonly Mistake[];
  /** Nothing holds these words; what was searched for instead is one slip of the hand away. */
  readonly corrected: readonly { readonly said: string; readonly meant: string }[];
  /** `false`: more may match than was looked at, or articles are still being indexed. */
  readonly complete: boolean;
}

export interface CorpusCounts {
  readonly articles: number;
  readonly seeds: number;
  readonly kept: number;
}
