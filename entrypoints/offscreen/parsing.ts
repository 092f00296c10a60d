import { isOfTheWeb } from '../../core/feeds/address.ts';
import { readFeed } from '../../core/feeds/read.ts';
import type { OffscreenProtocol } from '../../messages/offscreen-protocol.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Sender } from '../../messages/sender.ts';
import { extract } from '../../page/extract.ts';

/**
 * What was fetched, as values. `documentOf` makes a document that is inert: nothing in it runs or
 * loads, since no window shows it.
 */
export const createParsing = (
  documentOf: (html: string) => Document,
): Handlers<OffscreenProtocol, Sender> => ({
  parseFeed: ({ text, at }) => readFeed(text, at, resolved),
  parsePage: ({ html, url, now }) => extract(documentOf(html), { url, now }),
});

function resolved(href: string, at: string): string | undefined {
  const address = URL.canParse(href, at) ? new URL(href, at) : undefined;
  return address && isOfTheWeb(address) ? address.href : undefined;
}
