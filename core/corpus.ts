import type { ArticleHead } from './report.ts';
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

export interface CorpusCounts {
  readonly articles: number;
  readonly seeds: number;
  readonly kept: number;
}
