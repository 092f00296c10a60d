/** How exactly a date is known. `about`: a day that the evidence suggests but does not print. */
export type Precision = 'minute' | 'day' | 'about';

/** Where an article of the corpus came from; shown on every coverage row. */
export type Origin =
  | { readonly kind: 'seed'; readonly seed: string; readonly role: 'lead' | 'related' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'feed'; readonly feed: string }
  | { readonly kind: 'pack'; readonly pack: string };

/** One text by one outlet. `text` is paragraphs joined by a blank line; every offset counts UTF-16 units in it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  /** The agency that the text credits, such as AFP or Reuters. */
  readonly credit?: string;
  readonly byline?: readonly string[];
  /** ISO 8601, a day (`2025-07-13`) or a moment with its offset. */
  readonly published?: string;
  readonly precision?: Precision;
  readonly dateline?: string;
  /** BCP 47, as declared or detected. */
  readonly language?: string;
  readonly url?: string;
}

/** An article of the corpus. */
export interface StoredArticle extends Article {
  readonly origin: Origin;
}

/** `true` where `text` is our digest of the outlet's report, not the outlet's own words. */
export const isDigest = (article: StoredArticle) => article.origin.kind === 'seed';
