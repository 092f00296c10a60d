import { blocksOf, type Block } from './blocks.ts';
import { placeOf, type Place } from './dates/order.ts';
import { articleNode } from './article-node.ts';
import { readJsonLd, type LdNode } from './json-ld.ts';
import { junkAmong, type Junk } from './body/junk.ts';
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
  /** What boxes are beside the article, judged against the whole page. */
  readonly junk: Junk;
  readonly place: Place;
}

const UNREAD = 'script, style, noscript, template, svg, iframe, object, embed, canvas';

/** What no reader looks at and every reader would have to step over. After JSON-LD is read: it is a script. */
function prune(document: Document): void {
  for (const element of document.querySelectorAll(UNREAD)) element.remove();
}

/** Reads a copy of a page; yields before it walks through all of it. */
export function* sceneOf(document: Document, { url, now }: PageContext): Generator<string, Scene> {
  const ld = readJsonLd(document);
  const meta = readMeta(document);
  prune(document);
  yield 'walk';
  const root = document.documentElement;
  const body = root && document.querySelector('body');
  const blocks = body ? yield* blocksOf(body) : [];
  const declared = root?.getAttribute('lang') ?? meta.get('og:locale')?.[0];
  return {
    document,
    url,
    now,
    ld,
    ldArticle: articleNode(ld, url, root ? document.title : ''),
    meta,
    blocks,
    junk: junkAmong(blocks),
    place: placeOf(declared, url),
  };
}
