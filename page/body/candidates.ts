import { Readability } from '@mozilla/readability';
import { around, holds, type Block, type Box } from '../blocks.ts';
import { partToParse } from './cut-out.ts';
import { prose } from './prose.ts';
import type { Scene } from '../scene.ts';

/** One guess at what the article is. */
export interface Candidate {
  readonly name: string;
  readonly box: Box;
  /** Boxes of the same names that go on where an advertisement cut the article. */
  readonly more: readonly Box[];
  /** What it would keep; `undefined` where it has no opinion on blocks inside the box. */
  readonly kept: ReadonlySet<Block> | undefined;
}

const MARK = 'data-r-';

/**
 * Readability on a copy whose elements carry their number, so that what survives can be told in ours. Yields between
 * copying, parsing and looking: each takes its time on a large page.
 */
export function* byReadability(scene: Scene): Generator<string, Candidate | undefined> {
  const { elements, document } = yield* numbered(scene);
  yield 'parse';
  const content = document && parsed(document);
  yield 'survivors';
  const survivors = survivorsIn(content, elements);
  const kept = scene.blocks.filter(({ text, box }) => text !== '' && survivors.has(box.element));
  const box = commonBox(kept, scene.blocks);
  return box && { name: 'readability', box, more: [], kept: new Set(kept) };
}

function survivorsIn(content: Element | undefined, elements: readonly Element[]): Set<Element> {
  const survivors = new Set<Element>();
  for (const element of content?.querySelectorAll('*') ?? []) {
    for (const { name } of element.attributes) {
      const original = name.startsWith(MARK) && elements[Number(name.slice(MARK.length))];
      if (original) survivors.add(original);
    }
  }
  return survivors;
}

/** Numbers in names, not values: Readability gives the attributes of unwrapped boxes to what was inside. */
function* numbered(scene: Scene) {
  const part = partToParse(scene);
  const within = part?.within;
  const inside = scene.blocks.filter((block) => !within || holds(within, block));
  const elements = [...new Set(inside.map(({ box }) => box.element))];
  // They stay: the document is our copy, and nobody else looks at such names.
  for (const [index, element] of elements.entries()) element.setAttribute(`${MARK}${index}`, '');
  yield 'part';
  return { elements, document: part?.copied() };
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

/** All of it: what remains where nothing else is found. */
export function byDefault({ blocks: [first] }: Scene): Candidate[] {
  const box = first && [...around(first)].at(-1);
  return box ? [{ name: 'whole page', box, more: [], kept: undefined }] : [];
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
export function bySemantics({ blocks, junk }: Scene): Candidate[] {
  const told = blocks.filter((block) => prose(block) > 0);
  const boxes = [...new Set(told.flatMap((block) => [...around(block)]))]
    .filter(({ tag, names }) => tag === 'article' || tag === 'main' || SEMANTIC.test(names))
    .filter((box) => junk(box) === '');
  const titles = blocks.filter(({ box }) => box.tag === 'h1').map(({ box }) => box.order);
  return boxes.map((box) => ({
    name: `${box.tag} ${box.names.trim().slice(0, 40)}`,
    box,
    more: boxes.filter((other) => continues(box, other, titles)),
    kept: undefined,
  }));
}

/** Same names, further down, and no headline between: pages that go on with the next article have one. */
const continues = (box: Box, other: Box, titles: readonly number[]) =>
  other.order > box.end &&
  box.tag !== 'article' &&
  other.names.trim() !== '' &&
  other.kind === box.kind &&
  articleAround(other) === articleAround(box) &&
  !titles.some((title) => title > box.order && title <= other.end);

function articleAround(box: Box): Box | undefined {
  for (let at: Box | undefined = box; at; at = at.parent) if (at.tag === 'article') return at;
  return undefined;
}

export const isInCandidate = ({ box, more }: Candidate, block: Block) =>
  holds(box, block) || more.some((other) => holds(other, block));
