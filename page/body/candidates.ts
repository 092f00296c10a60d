import { Readability } from '@mozilla/readability';
import { around, type Block, type Box } from '../blocks.ts';
import { junkOf } from './junk.ts';
import { prose } from './prose.ts';
import type { Scene } from '../scene.ts';

/** One guess at what the article is. */
export interface Candidate {
  readonly name: string;
  readonly box: Box;
  /** What it would keep; `undefined` where it has no opinion on blocks inside the box. */
  readonly kept: ReadonlySet<Block> | undefined;
}

export const MARK = 'data-r-';

/** Readability on a copy whose elements carry their number, so that what survives can be told in ours. */
export function byReadability({ document, blocks }: Scene): Candidate | undefined {
  const survivors = survivorsOf(document);
  const kept = blocks.filter(({ text, box }) => text !== '' && survivors.has(box.element));
  const box = commonBox(kept, blocks);
  return box && { name: 'readability', box, kept: new Set(kept) };
}

function survivorsOf(document: Document): ReadonlySet<Element> {
  const copy = document.cloneNode(true) as Document; // what a document clones to
  const elements = [...document.querySelectorAll('body *')];
  // Numbers in names, not values: Readability gives the attributes of unwrapped boxes to what was inside.
  for (const [index, element] of [...copy.querySelectorAll('body *')].entries())
    element.setAttribute(`${MARK}${index}`, '');
  const survivors = new Set<Element>();
  for (const element of parsed(copy)?.querySelectorAll('*') ?? []) {
    for (const { name } of element.attributes) {
      const original = name.startsWith(MARK)
        ? elements[Number(name.slice(MARK.length))]
        : undefined;
      if (original) survivors.add(original);
    }
  }
  return survivors;
}

function parsed(copy: Document): Element | undefined {
  try {
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node };
    const content = new Readability<Node>(copy, options).parse()?.content;
    return content ? (content as Element) : undefined; // its own container element
  } catch {
    return undefined; // markup that no browser's parser makes; other candidates remain
  }
}

/** The smallest box that holds nearly all that was kept. */
function commonBox(kept: readonly Block[], all: readonly Block[]): Box | undefined {
  const weights = new Map<Box, number>();
  let total = 0;
  for (const block of kept) {
    const weight = prose(block);
    total += weight;
    for (const box of around(block)) weights.set(box, (weights.get(box) ?? 0) + weight);
  }
  if (total === 0) return all[0] && [...around(all[0])].at(-1);
  const holding = [...weights].filter(([, weight]) => weight >= total * 0.88);
  return holding.reduce<Box | undefined>(
    (best, [box]) => (best && best.order > box.order ? best : box),
    undefined,
  );
}

const SEMANTIC =
  /articlebody|(?:article|story|post|entry|news|single|content)[-_]*(?:body|content|text|copy|detail)(?![\w-]*(?:header|footer|meta))|body[-_]?(?:copy|text|content)|^\s*article|wysiwyg|rich-?text|prose\b/;

/** Boxes that say that they are the article. */
export function bySemantics({ blocks }: Scene): Candidate[] {
  const boxes = new Set(
    blocks.filter((block) => prose(block) > 0).flatMap((block) => [...around(block)]),
  );
  return [...boxes]
    .filter(({ tag, names }) => tag === 'article' || tag === 'main' || SEMANTIC.test(names))
    .filter((box) => junkOf(box) === '')
    .map((box) => ({ name: `${box.tag} ${box.names.trim().slice(0, 40)}`, box, kept: undefined }));
}
