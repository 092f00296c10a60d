import { firstFact, metaReader, type Reader } from '../fact.ts';
import type { Scene } from '../scene.ts';

/** The page's own address for itself, where it is one of the same site and more than its front page. */
export function readUrl(scene: Scene) {
  return firstFact('url', readers, scene, (address) => isOwn(address, scene.url));
}

const absolute = (address: string, base: string): string => {
  try {
    const url = new URL(address, base);
    url.hash = '';
    return url.href;
  } catch {
    return '';
  }
};

const canonical: Reader<string> = {
  name: 'canonical link',
  *read({ document, url }) {
    for (const link of document.querySelectorAll('link[rel~="canonical" i][href]')) {
      const href = link.getAttribute('href') ?? '';
      yield { value: absolute(href, url), saw: href };
    }
  },
};
const og = metaReader(['og:url']);

const readers: readonly Reader<string>[] = [
  canonical,
  {
    name: 'og:url',
    *read(scene) {
      for (const { value, saw } of og.read(scene)) yield { value: absolute(value, scene.url), saw };
    },
  },
  { name: 'address', read: ({ url }) => [{ value: absolute(url, url), saw: url }] },
];

/** A page may claim any address; only its own site's is believed. */
function isOwn(address: string, url: string): boolean {
  if (!/^https?:\/\/[^/]+/i.test(address)) return false;
  if (!/^https?:/i.test(url)) return true;
  if (siteOf(address) !== siteOf(url)) return false;
  return pathOf(address).length > 1 || pathOf(url).length <= 1;
}

/** The registrable domain, nearly: `bbc.co.uk`, `dw.com`. */
function siteOf(address: string): string {
  const host = (/^https?:\/\/([^/:?#]+)/i.exec(address)?.[1] ?? '').toLowerCase();
  const isDouble = /\.(?:co|com|org|net|ac|gov|edu|or|ne|go)\.[a-z]{2}$/.test(host);
  return host
    .split('.')
    .slice(isDouble ? -3 : -2)
    .join('.');
}
const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/i, '');
