import type { ReadFeed } from '../core/feeds/read.ts';
import type { PageReading } from '../core/page-reading.ts';

/** Asked by the background of the document that parses for it; nobody else asks, and it asks nobody. */
export interface OffscreenProtocol {
  /** `at`: where the feed was fetched, for addresses without a host. */
  parseFeed(ask: { readonly text: string; readonly at: string }): ReadFeed;
  /** Reads a page that was fetched. `now`: ms of the epoch. */
  parsePage(ask: {
    readonly html: string;
    readonly url: string;
    readonly now: number;
  }): PageReading;
}
