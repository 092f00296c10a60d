import { feedsAsks } from './feeds-asks.ts';
import type { FeedsProtocol } from './feeds-protocol.ts';
import { answering, type Answerer } from './listening.ts';
import type { Handlers } from './protocol.ts';
import type { Sender } from './sender.ts';

export const feedsDesk = (feeds: Handlers<FeedsProtocol, Sender>): ReadonlyMap<string, Answerer> =>
  new Map(
    Object.entries({
      feeds: answering(feedsAsks.feeds, feeds.feeds),
      subscribe: answering(feedsAsks.subscribe, feeds.subscribe),
      unsubscribe: answering(feedsAsks.unsubscribe, feeds.unsubscribe),
      retryFeed: answering(feedsAsks.retryFeed, feeds.retryFeed),
      fetchPages: answering(feedsAsks.fetchPages, feeds.fetchPages),
      feedLinks: answering(feedsAsks.feedLinks, feeds.feedLinks),
    } satisfies Record<keyof FeedsProtocol, Answerer>),
  );
