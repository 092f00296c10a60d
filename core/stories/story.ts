/**
 * What the index keeps of an article, and what a page is matched by. Plain data, so it can be stored.
 * Terms and names are two key spaces: `terms` holds stems of every content word, `names` holds the unstemmed
 * key of words written as names; a name is in both. Either is folded over spellings first (see `spelling.ts`).
 */
export interface Fingerprint {
  /** Stemmed, folded content words with their counts; headline words are counted more. */
  readonly terms: Readonly<Record<string, number>>;
  /** Names of people, places and bodies, word by word, folded over spellings (zelensky, kyiv), with their counts. */
  readonly names: Readonly<Record<string, number>>;
  /** Terms of the headline and the opening, where a report says what happened. */
  readonly lead: readonly string[];
  /** ISO day of publication, where known. */
  readonly day?: string;
  /** Folded place names, dateline first. */
  readonly places: readonly string[];
  /** Numbers said, as folded strings ("600", "10000"), for rare agreement. */
  readonly numbers: readonly string[];
  /** Hashed word shingles (32 bit), a sketch: near-copies share most of them. Ascending; the least 400 of all. */
  readonly shingles: readonly number[];
  /** Number of words of the text. */
  readonly length: number;
}

/** By what copies are told: the shingles of a fingerprint, as read or as stored. */
export interface Sketched {
  readonly shingles: ArrayLike<number>;
}

/** What the corpus knows about words: documents, and how many hold each term or name. */
export interface CorpusFrequencies {
  readonly documents: number;
  /** Document frequency of a term; 0 if unseen. */
  readonly term: (term: string) => number;
  readonly name: (name: string) => number;
}

/** Why an article is thought to be of the same story: data, put into words by the surface. */
export type MatchReason =
  | { readonly kind: 'same-day' | 'near-day'; readonly days: number }
  | { readonly kind: 'names'; readonly values: readonly string[] }
  | { readonly kind: 'places'; readonly values: readonly string[] }
  | { readonly kind: 'words'; readonly values: readonly string[] }
  | { readonly kind: 'numbers'; readonly values: readonly string[] }
  | { readonly kind: 'copy'; readonly share: number };

export interface Match {
  readonly id: string;
  /** 0..1, calibrated: how likely both report the same event. */
  readonly score: number;
  readonly sameStory: boolean;
  /** Each named part of the score. */
  readonly parts: Readonly<Record<string, number>>;
  readonly reasons: readonly MatchReason[];
}
