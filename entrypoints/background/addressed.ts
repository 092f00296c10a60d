import type { PageArticle } from '../../core/page-reading.ts';
import { bareHost } from '../../core/identity.ts';

/**
 * The article under an address that the browser vouches for. A page may name another address of its
 * own site as the right one, but not another site's: it would pass for that outlet's article.
 */
export function addressed(article: PageArticle, documentUrl: string | undefined): PageArticle {
  const { url, ...rest } = article;
  const at = documentUrl && URL.canParse(documentUrl) ? new URL(documentUrl) : undefined;
  if (!at || !/^https?:$/.test(at.protocol)) return rest;
  if (url && URL.canParse(url) && isSameSite(new URL(url).hostname, at.hostname)) return article;
  return { ...rest, url: at.href.split('#', 1)[0] ?? at.href };
}

function isSameSite(claimed: string, real: string): boolean {
  const [a, b] = [bareHost(claimed), bareHost(real)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
