import type { Article } from './article.ts';
import { fold } from './text/fold.ts';

/** Parts of an address that say how one came there, not what is there. */
const TRACKING =
  /^(?:utm_|at_|mc_|pk_|fbclid$|gclid$|dclid$|msclkid$|igshid$|ocid$|cmpid$|ref$|ref_|src$|smid$)/;

/** Scheme, host, port, path, query; who is named before the host is nobody's article. */
const ADDRESS =
  /^(https?):\/\/(?:[^/?#@]*@)?(\[[\da-f:.]+\]|[^/?#:@[\]]+)(?::(\d+))?([^?#]*)(?:\?([^#]*))?/i;
const USUAL: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** One address for all ways to one page; `undefined` where it is no address of the web. */
export function addressOf(url: string): string | undefined {
  const [, scheme = '', host, port = '', path = '', query = ''] = ADDRESS.exec(url.trim()) ?? [];
  if (host === undefined) return undefined;
  const kept = query
    .split('&')
    .filter((part) => part !== '')
    .map(pairOf)
    .filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const asked = kept.map(([name, value]) => `${formEncoded(name)}=${formEncoded(value)}`).join('&');
  const place = port === '' || port === USUAL[scheme.toLowerCase()] ? '' : `:${port}`;
  const where = path.length > 1 ? path.replace(/\/$/, '') : '';
  return `${bareHost(host.toLowerCase())}${place}${where}${asked && `?${asked}`}`;
}

export const bareHost = (hostname: string) => hostname.replace(/^(?:www|m|amp|mobile)\./, '');

function pairOf(part: string): [string, string] {
  const equals = part.indexOf('=');
  const [name, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
  return [formDecoded(name), formDecoded(value)];
}

/** A query is written as forms are sent (WHATWG URL, application/x-www-form-urlencoded). */
const formDecoded = (said: string) =>
  said
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) => decoded(bytes) ?? inPieces(bytes));

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}

const UNREADABLE = '\uFFFD';

/** What is no UTF-8, as old sites write it, is one sign for each byte. */
function inPieces(bytes: string): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = [3, 6, 9, 12].find((most) => decoded(bytes.slice(at, at + most)) !== undefined);
    text += length ? (decoded(bytes.slice(at, at + length)) ?? '') : UNREADABLE;
    at += length ?? 3;
  }
  return text;
}

const formEncoded = (said: string) =>
  encodeURIComponent(said.toWellFormed())
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

type Named = Pick<Article, 'title'> & Partial<Pick<Article, 'id' | 'outlet' | 'url'>>;

/** Both are one outlet's one article: by id, by address, or by outlet and title. */
export const isSameArticle = (a: Named, b: Named): boolean => sameArticleAs(a)(b);

/** The same for one that is asked of many. */
export function sameArticleAs(a: Named): (b: Named) => boolean {
  const here = identitiesOf(a);
  return (b) =>
    (a.id !== undefined && a.id === b.id) || identitiesOf(b).some((name) => here.includes(name));
}

/** The names an article is known by: two that share one are one article. */
export function identitiesOf(article: Named): string[] {
  const { outlet, title, url } = article;
  const address = url && addressOf(url);
  return [
    ...(address ? [`at ${address}`] : []),
    ...(outlet && title ? [`by ${headlineKey(article)}`] : []),
  ];
}

/** Outlet and title, as one writes them in any typography. */
export const headlineKey = ({ outlet, title }: Named) =>
  [
    fold(outlet ?? ''),
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ].join('\n');
