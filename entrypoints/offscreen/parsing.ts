import type { OffscreenProtocol } from '../../messages/offscreen-protocol.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Sender } from '../../messages/sender.ts';
import { extract } from '../../page/extract.ts';
import { parseFeed } from './feed-parsing.ts';

/**
 * What was fetched, as values. `documentOf` makes a document that is inert: nothing in it runs or
 * loads, since no window shows it.
 */
export const createParsing = (
  documentOf: (html: string) => Document,
): Handlers<OffscreenProtocol, Sender> => ({
  parseFeed,
  parsePage: ({ html, url, now }) => extract(documentOf(html), { url, now }),
});
