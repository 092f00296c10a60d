import type { Feed } from '../core/feeds/feed.ts';

export interface ShownFeed extends Feed {
  /** Articles of it in the collection. */
  readonly articles: number;
}

export interface FeedLink {
  readonly url: string;
  readonly title: string;
}

/** Asked by our own pages only. The permission for a feed's site is asked for by the page, in the click. */
export interface FeedsProtocol {
  feeds(ask: Record<never, never>): readonly ShownFeed[];
  /** Subscribes and asks the feed once; a feed that is known is only asked. */
  subscribe(ask: {
    readonly url: string;
    readonly title?: string;
    /** The reader confirmed an address of their own network. */
    readonly privateOk?: boolean;
  }): Record<never, never>;
  /** What it brought stays. */
  unsubscribe(ask: { readonly url: string }): Record<never, never>;
  retryFeed(ask: { readonly url: string; readonly follow: boolean }): Record<never, never>;
  /** The feeds that a tab's page says it has. */
  feedLinks(ask: { readonly tabId: number }): readonly FeedLink[];
}
