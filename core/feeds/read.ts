import { parseFeed } from 'feedsmith';
import { type Fields, isRecord } from '../border/values.ts';
import type { PageArticle } from '../page-reading.ts';
import { itemOf } from './items.ts';
import { decoded } from './html-text.ts';

/** One item of a feed. */
export interface FeedItem {
  /** What the feed knows it by; the same however often it is sent. */
  readonly key: string;
  readonly article: PageArticle;
}

export type ReadFeed =
  | { readonly kind: 'feed'; readonly title: string; readonly items: readonly FeedItem[] }
  | { readonly kind: 'not-a-feed' }
  | { readonly kind: 'dangerous' };

/** Items beyond are the next poll's: a feed repeats what it has. */
const MOST_ITEMS = 500;

/** RSS, Atom, RDF or JSON Feed. `at`: where it was fetched, for addresses without a host. */
export function readFeed(text: string, at: string, resolve: Resolve): ReadFeed {
  // A feed needs no entities of its own; whoever brings them means to multiply them.
  if (/<!ENTITY/i.test(text)) return { kind: 'dangerous' };
  const feed = parsed(text);
  if (!feed) return { kind: 'not-a-feed' };
  const title = decoded(wordsOf(feed['title']).trim()).slice(0, 200) || at;
  const items = [feed['items'], feed['entries']].flatMap((list) =>
    Array.isArray(list) ? list.slice(0, MOST_ITEMS) : [],
  );
  const read = items.flatMap((raw) =>
    isRecord(raw) ? (itemOf(raw, title, (href) => resolve(href, at)) ?? []) : [],
  );
  return { kind: 'feed', title, items: read };
}

/** Makes an address whole; `undefined` where it is none of the web. */
export type Resolve = (href: string, at: string) => string | undefined;

function parsed(text: string): Fields | undefined {
  try {
    const { feed }: { feed: unknown } = parseFeed(text);
    return isRecord(feed) ? feed : undefined;
  } catch {
    return undefined;
  }
}

/** Words that may stand alone or under `value`. */
export function wordsOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  return isRecord(raw) && typeof raw['value'] === 'string' ? raw['value'] : '';
}
