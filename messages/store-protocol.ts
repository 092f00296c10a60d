/** What is stored, in numbers. */
export interface Inventory {
  /** Articles in all, and by where they came from. */
  readonly articles: number;
  readonly seeds: number;
  readonly kept: number;
  readonly feeds: number;
  readonly packs: number;
  /** Kept pages with earlier versions. */
  readonly changed: number;
  /** Bundled articles that the reader deleted. */
  readonly forgotten: number;
  readonly subscriptions: number;
  readonly corrections: number;
  /** Of the bundled articles; absent before they are planted. */
  readonly version?: string;
}

/** Asked by our own pages only. */
export interface StoreProtocol {
  inventory(ask: Record<never, never>): Inventory;
  /** Deletes all that is the reader's and plants the bundled articles anew. */
  reset(ask: Record<never, never>): Record<never, never>;
}
