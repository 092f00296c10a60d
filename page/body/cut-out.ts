import { around, holds, type Block, type Box } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import { isJunkPlace } from './junk.ts';
import { prose } from './prose.ts';

/** Elements that Readability parses in the time that a page's reader does not notice. */
const MOST_ELEMENTS = 30_000;

/**
 * What to hand to Readability: the whole page, the best part of a page that is too large, or nothing where even that
 * is.
 */
export function partToParse(scene: Scene): Document | undefined {
  const { document } = scene;
  if (countOf(document) <= MOST_ELEMENTS) return document.cloneNode(true) as Document; // a document's clone
  const box = bestBox(scene);
  if (!box || countOf(box.element) > MOST_ELEMENTS) return undefined;
  const part = document.implementation.createHTMLDocument('');
  part.body.append(part.importNode(box.element, true));
  return part;
}

const countOf = (root: ParentNode) => root.querySelectorAll('*').length;

/** The innermost box with most of the running text. */
function bestBox({ blocks, junk }: Scene): Box | undefined {
  const told = blocks.filter((block) => prose(block) > 0 && !isJunkPlace(block, junk));
  const total = sum(told);
  const boxes = new Set(told.flatMap((block) => [...around(block)]));
  return [...boxes]
    .filter((box) => sum(told.filter((block) => holds(box, block))) >= total * 0.7)
    .reduce<Box | undefined>(
      (best, box) => (best && best.order > box.order ? best : box),
      undefined,
    );
}

const sum = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + prose(block), 0);
