import type { Origin } from './article.ts';
import type { ArticleHead, Quantity } from './report.ts';
import type { Edit } from './revisions/history.ts';

export type Sorting = 'newest' | 'oldest' | 'outlet';

/** Which articles of the corpus are listed, and in what order. What is absent does not filter. */
export interface LibraryQuery {
  readonly sort: Sorting;
  readonly origin?: Origin['kind'];
  readonly pack?: string;
  readonly feed?: string;
  readonly outlet?: string;
  /** ISO days, both inclusive; whoever asks for days leaves out what has no date. */
  readonly from?: string;
  readonly to?: string;
  /** The id of an article of the story. */
  readonly story?: string;
  /** Words of a search; the best match first, whatever the sorting. */
  readonly words?: string;
}

/** A name and how many articles bear it. */
export interface Shelf {
  readonly name: string;
  readonly articles: number;
}

/** What there is to filter by. */
export interface Shelves {
  readonly outlets: readonly Shelf[];
  readonly packs: readonly Shelf[];
  readonly feeds: readonly Shelf[];
  readonly origins: readonly Shelf[];
}

/** One story of the corpus: the reports that belong together, and where their figures part. */
export interface LibraryStory {
  /** The report that the others were held against. */
  readonly lead: ArticleHead;
  /** All reports, the lead's among them, the latest first. */
  readonly reports: readonly ArticleHead[];
  /** From how many origins they are, at most. */
  readonly origins: number;
  /** Quantities on which reports differ, conflicts first; the lead's claim is the first of each. */
  readonly differing: readonly Quantity[];
  /** Reports that changed after they were stored. */
  readonly revised: readonly { readonly article: ArticleHead; readonly edits: readonly Edit[] }[];
}
