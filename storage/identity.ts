import type { PageArticle } from '../core/page-reading.ts';
import { fold } from '../core/text/fold.ts';

/** Parts of an address that say how one came there, not what is there. */
const TRACKING =
  /^(?:utm_|at_|mc_|pk_|fbclid$|gclid$|dclid$|msclkid$|igshid$|ocid$|cmpid$|ref$|ref_|src$|smid$)/;

/** One address for all ways to one page; `undefined` where it is no address of the web. */
export function canonicalAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : '';
  return `${bareHost(hostname)}${port && `:${port}`}${path}${query && `?${query}`}`;
}

export const bareHost = (hostname: string) => hostname.replace(/^(?:www|m|amp|mobile)\./, '');

/** The id of a kept page: the same page gives the same id, however often it is kept. */
export async function idOf(article: PageArticle): Promise<string> {
  const address = article.url && canonicalAddress(article.url);
  const name = address ?? [headlineKey(article), article.published?.slice(0, 10) ?? ''].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `kept-${[...new Uint8Array(hash, 0, 10)].map(hex).join('')}`;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

type Headed = Pick<PageArticle, 'title' | 'outlet' | 'url'>;

/** Outlet and title, as one writes them in any typography. */
const headlineKey = ({ outlet, title }: Headed) =>
  [
    fold(outlet ?? ''),
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ].join('\n');

/** Both are one outlet's one article: by address, or by outlet and title. */
export function isSameArticle(a: Headed, b: Headed): boolean {
  const [here, there] = [a.url && canonicalAddress(a.url), b.url && canonicalAddress(b.url)];
  if (here && there && here === there) return true;
  return Boolean(a.outlet && b.outlet && a.title) && headlineKey(a) === headlineKey(b);
}
