import { around, holds, type Block, type Box } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import { isJunkPlace } from './junk.ts';
import { prose } from './prose.ts';

/** Elements that Readability parses in the time that a page's reader does not notice. */
const MOST_ELEMENTS = 30_000;
/** Parsers of markup nest no deeper; Readability takes its time for each level. */
const DEEPEST = 400;

/**
 * What to hand to Readability: the whole page, the best part of a page that is too large or too deep, or nothing where
 * even that is.
 */
export function partToParse(scene: Scene): Part | undefined {
  const { document, blocks } = scene;
  if (countOf(document) <= MOST_ELEMENTS && !blocks.some(isDeep))
    return { within: undefined, copied: () => document.cloneNode(true) as Document }; // a document clones to a document
  const within = bestBox(scene);
  return within && countOf(within.element) <= MOST_ELEMENTS && !isDeepIn(within, blocks)
    ? { within, copied: () => pageAround(within.element, document) }
    : undefined;
}

interface Part {
  /** `undefined`: the whole page. */
  readonly within: Box | undefined;
  readonly copied: () => Document;
}

function pageAround(element: Element, document: Document): Document {
  const part = document.cloneNode(false) as Document; // the same
  const [html, body] = [part.createElement('html'), part.createElement('body')];
  html.append(part.createElement('head'), body);
  body.append(part.importNode(element, true));
  part.append(html);
  return part;
}

const countOf = (root: ParentNode) => root.querySelectorAll('*').length;

function isDeep({ box }: Block): boolean {
  let depth = 0;
  for (let at: Box | undefined = box; at && depth <= DEEPEST; at = at.parent) depth++;
  return depth > DEEPEST;
}

function isDeepIn(outer: Box, blocks: readonly Block[]): boolean {
  return blocks.some(({ box }) => {
    let depth = 0;
    for (let at: Box | undefined = box; at && at !== outer && depth <= DEEPEST; at = at.parent)
      depth++;
    return outer.order <= box.order && box.order <= outer.end && depth > DEEPEST;
  });
}

/** The innermost box with most of the running text. */
function bestBox({ blocks, junk }: Scene): Box | undefined {
  const told = blocks.filter((block) => prose(block) > 0 && !isJunkPlace(block, junk));
  const total = sum(told);
  const first = told[Math.floor(told.length / 2)];
  for (const box of first ? around(first) : [])
    if (sum(told.filter((block) => holds(box, block))) >= total * 0.7) return box;
  return undefined;
}

const sum = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + prose(block), 0);
