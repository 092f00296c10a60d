import { isJunkPlace } from '../body/junk.ts';
import { prose } from '../body/prose.ts';
import type { Reader } from '../fact.ts';
import { textsOf } from '../json-ld.ts';
import { plain, plainOfMarkup } from '../plain.ts';
import { metaReader } from '../fact.ts';
import type { Read } from './read.ts';

type Heading = Omit<Read, 'authors' | 'tail'>;

const AUTHOR_LINK =
  'author authors by staff editors writer writers reporter contributor contributors columnist autor autoren auteur'
    .split(' ')
    .map((name) => `a[href*="/${name}/" i]`)
    .join();

/** Where pages name their authors, the surest first. */
export const authorReaders: readonly Reader<readonly string[], Heading>[] = [
  {
    name: 'json-ld author',
    *read({ ldArticle }) {
      const names = textsOf(ldArticle?.['author'])
        .concat(textsOf(ldArticle?.['creator']))
        .map(plainOfMarkup);
      if (names.length > 0) yield { value: names, saw: names.join(' | ') };
    },
  },
  ofMeta([
    'author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'article:author_name',
    'authors',
    'article.author',
    'cxenseparse:author',
    'citation_author',
    'byline',
  ]),
  ofMarkup(
    'author markup',
    '[itemprop~="author"], [rel~="author"], .author-name, .byline-name, .byline__name, .byline__author, .author__name, .article-author, .articleAuthor, .writer',
  ),
  ofMarkup("link to an author's page", AUTHOR_LINK, false),
  {
    name: 'byline in the lines above the text',
    *read({ headBlocks }) {
      for (const [at, block] of headBlocks.entries()) {
        const next = BY_ALONE.test(block.text) && headBlocks[at + 1]?.text;
        const inside = NOT_WRITTEN.test(block.text) ? null : BY_INSIDE.exec(block.text);
        const said = next || (BY.exec(block.text) ?? inside)?.[1];
        if (said && block.text.length <= 160 && prose(block) === 0)
          yield { value: [said], saw: block.text };
      }
    },
  },
  ofMarkup(
    'byline class',
    '[class*="byline" i], [class*="author" i], [id*="byline" i], [data-testid*="byline" i]',
  ),
  ofMeta(['twitter:data1']), // who put it on the site, often not who wrote it
];

const BY =
  /^(?:written |reported |posted |published |story )?(?:by|von|par|por|di|door|av|af|przez)[:\s]\s*(\p{Lu}.{2,120})$/iu;

const BY_ALONE = /^(?:by|von|par|por|di|door)\s*:?$/i;

/** What else is done by somebody than to write. */
const NOT_WRITTEN =
  /\b(?:sponsored|presented|powered|supported|paid for|brought to you|photos?|photograph\w*|images?|pictures?|video|illustrat\w+|edited|reviewed|checked|translated|produced|filmed)\s+by\b/i;

/** "Posted 08/07/2025 by Jane Doe". */
const BY_INSIDE =
  /\b(?:by|von|par|por|di|door)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3})/u;

function ofMeta(names: readonly string[]): Reader<readonly string[], Heading> {
  const single = metaReader(names);
  return {
    name: single.name,
    *read(scene) {
      for (const name of names) {
        const values = scene.meta.get(name) ?? [];
        if (values.length > 0)
          yield { value: values.map(turned), saw: `${name}: ${values.join(' | ')}` };
      }
    },
  };
}

/** "Doe, Jane", as catalogues have it. */
const turned = (name: string) =>
  name.replace(/^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}.'’-]+)$/u, '$2 $1');

const MOST = 40;
/** The boxes that hold all of a page name all that they hold: "single comments-open". */
const WHOLE = ':not(html):not(body):not(main):not(article)';
const NEVER = `[class*="comment" i]${WHOLE}, [class*="related" i]${WHOLE}`;
const FAR = 'footer, nav, aside';

function ofMarkup(
  name: string,
  selector: string,
  isOwnAnywhere = true,
): Reader<readonly string[], Heading> {
  return {
    name,
    *read({ document, blocks, headBlocks, junk }) {
      const near = new Set(headBlocks.map(({ box }) => box.element));
      const far = new Set(
        blocks.filter((block) => isJunkPlace(block, junk)).map(({ box }) => box.element),
      );
      const elements = [...document.querySelectorAll(selector)]
        .slice(0, MOST)
        .filter((element) => !element.closest(NEVER));
      const texts = namesAmong(elements.filter((element) => isNear(element, near)));
      if (texts.length > 0) yield { value: texts, saw: texts.join(' | ') };
      if (!isOwnAnywhere) return;
      const others = elements.filter((element) => !far.has(element) && !element.closest(FAR));
      for (const text of namesAmong(others)) yield { value: [text], saw: text };
    },
  };
}

/** Authors of other articles on the page are named alike, but elsewhere. */
function isNear(element: Element, near: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, steps = 0; at && steps < 4; at = at.parentElement, steps++)
    if (near.has(at)) return true;
  return [...element.querySelectorAll('*')].some((inner) => near.has(inner));
}

/** A box that says what a smaller one says adds a biography to the name. */
function namesAmong(elements: readonly Element[]): string[] {
  const texts = elements
    .map((element) => plain(element.getAttribute('content') ?? nameIn(element)))
    .filter((text) => text !== '' && text.length <= 160);
  return [...new Set(texts)]
    .filter(
      (text) => !texts.some((other) => other !== text && other.length > 3 && text.includes(other)),
    )
    .slice(0, 6);
}

/** A byline box often holds a biography: its links to people are the names. */
function nameIn(element: Element): string {
  const named = element.querySelector(
    '[itemprop~="name"], [rel~="author"], a[href*="author" i], a[href*="/people/"], a[href*="/profile"]',
  );
  return named?.textContent ?? element.textContent ?? '';
}
