import { textOf, wholeNumber } from '../core/border/values.ts';
import type { FeedsProtocol } from './feeds-protocol.ts';
import { type Asks, fields, nothing } from './fields.ts';

const address = (raw: unknown) => textOf(raw, 4_000);

const feed = fields((raw) => {
  const url = address(raw['url']);
  return url ? { url } : undefined;
});

export const feedsAsks: Asks<FeedsProtocol> = {
  feeds: nothing,
  subscribe: fields((raw) => {
    const [url, title] = [address(raw['url']), textOf(raw['title'], 300)];
    if (!url) return undefined;
    return { url, ...(title ? { title } : {}), privateOk: raw['privateOk'] === true };
  }),
  unsubscribe: feed,
  retryFeed: feed,
  fetchPages: fields((raw) => {
    const url = address(raw['url']);
    return url ? { url, on: raw['on'] === true } : undefined;
  }),
  feedLinks: fields((raw) => {
    const tabId = wholeNumber(raw['tabId'], 0, Number.MAX_SAFE_INTEGER);
    return tabId === undefined ? undefined : { tabId };
  }),
};
