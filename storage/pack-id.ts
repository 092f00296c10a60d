import type { PageArticle } from '../core/page-reading.ts';

/**
 * The id of a pack's article: the same article of the same pack gives the same id, so that a pack
 * imported twice is stored once; and none is ever that of a bundled or kept one.
 */
export async function packId(
  pack: string,
  article: PageArticle,
  claimed: string | undefined,
): Promise<string> {
  const { outlet = '', title, published = '', text } = article;
  const name = claimed === undefined ? ['', outlet, title, published, text] : [claimed];
  const bytes = new TextEncoder().encode(JSON.stringify([pack, ...name]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 10);
  return `pack-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
