import { blocksOf, type Block } from './blocks.ts';
import { placeOf, type Place } from './dates/order.ts';
import { articleNode } from './article-node.ts';
import { readJsonLd, type LdNode } from './json-ld.ts';
import { readMeta, type Meta } from './meta.ts';

export interface PageContext {
  readonly url: string;
  /** Milliseconds of the epoch: what "10 hours ago" counts from. */
  readonly now: number;
}

/** All that readers of facts look at, read once. */
export interface Scene extends PageContext {
  /** A copy: never the page itself. */
  readonly document: Document;
  readonly ld: readonly LdNode[];
  /** What JSON-LD says the page's article is. */
  readonly ldArticle: LdNode | undefined;
  readonly meta: Meta;
  /** The whole page as a reader sees it, furniture and all. */
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export function sceneOf(document: Document, { url, now }: PageContext): Scene {
  const ld = readJsonLd(document);
  const meta = readMeta(document);
  const { body, documentElement: root } = document;
  const declared = root?.getAttribute('lang') ?? meta.get('og:locale')?.[0];
  return {
    document,
    url,
    now,
    ld,
    ldArticle: articleNode(ld, url, document.title),
    meta,
    blocks: body ? blocksOf(body) : [],
    place: placeOf(declared, url),
  };
}
