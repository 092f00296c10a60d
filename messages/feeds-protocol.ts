import type { Feed } from '../core/feeds/feed.ts';
import type { PageTrouble } from '../core/feeds/page.ts';

export interface ShownFeed extends Feed {
  /** Articles of it in the collection. */
  readonly articles: number;
  /** The reader wants the pages behind its summaries. */
  readonly pages: boolean;
  /** Items of which only a summary is here, and whose pages nothing hinders so far. */
  readonly waiting: number;
  /** Where those pages are: addresses of sites. */
  readonly sites: readonly string[];
  /** Why the others did not come, the most frequent first. */
  readonly troubles: readonly PageTroubles[];
}

/** Pages that did not come for the same reason. */
export interface PageTroubles {
  readonly because: PageTrouble;
  readonly pages: number;
  /** The site that they redirected to. */
  readonly movedTo?: string;
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
  retryFeed(ask: { readonly url: string }): Record<never, never>;
  /** Whether the pages behind a feed's summaries are fetched; asked again, those that failed are tried again. */
  fetchPages(ask: { readonly url: string; readonly on: boolean }): Record<never, never>;
  /** The feeds that a tab's page says it has. */
  feedLinks(ask: { readonly tabId: number }): readonly FeedLink[];
}
