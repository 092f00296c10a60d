import { isOfTheWeb } from '../../core/feeds/address.ts';
import { readFeed, type ReadFeed } from '../../core/feeds/read.ts';

/** A feed as values. It needs no document, and so may be read where there is none. */
export const parseFeed = ({ text, at }: { readonly text: string; readonly at: string }): ReadFeed =>
  readFeed(text, at, resolved);

function resolved(href: string, at: string): string | undefined {
  const address = URL.canParse(href, at) ? new URL(href, at) : undefined;
  return address && isOfTheWeb(address) ? address.href : undefined;
}
