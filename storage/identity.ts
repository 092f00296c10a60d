import { addressOf, headlineKey } from '../core/identity.ts';
import type { PageArticle } from '../core/page-reading.ts';

/** One address for all ways to one page, written as browsers write it; `undefined` where it is none of the web. */
export const canonicalAddress = (url: string): string | undefined =>
  URL.canParse(url) ? addressOf(new URL(url).href) : undefined;

/** The id of a kept page: the same page gives the same id, however often it is kept. */
export async function idOf(article: PageArticle): Promise<string> {
  const address = article.url && canonicalAddress(article.url);
  const name = address ?? [headlineKey(article), article.published?.slice(0, 10) ?? ''].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `kept-${[...new Uint8Array(hash, 0, 10)].map(hex).join('')}`;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
