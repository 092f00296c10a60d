import { plain } from './plain.ts';

/** An element around text, with what its names say. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | undefined;
  /** Class, id, role and the like, lower case, camel case opened: `story-body related_links`. */
  readonly names: string;
  /** Tag and names without numbers: `entry-1`, `entry-2` are of one kind. */
  readonly kind: string;
  /** Position of the element in the page. */
  readonly order: number;
  /** Position of the last element inside it. */
  readonly end: number;
}

/** A run of text that a reader sees as one paragraph, heading, item or cell. */
export interface Block {
  readonly text: string;
  readonly box: Box;
  /** Characters inside links. */
  readonly linked: number;
  /** Moments that `<time datetime>` inside it names. */
  readonly times: readonly string[];
}

const SKIPPED = new Set(
  `script style noscript template svg math canvas iframe object embed video audio map select textarea input button option
  datalist head`.split(/\s+/),
);
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small
  span strike strong sub sup time tt u var wbr picture source`.split(/\s+/),
);

const ELEMENT = 1;
const TEXT = 3;

/** Grows while its element is walked. */
type Growing = { -readonly [K in keyof Box]: Box[K] };

/** So many nodes take some ten milliseconds. */
const MOST_AT_ONCE = 10_000;

/**
 * Every block below an element, in the page's order. Walks without recursion: pages may be deep; and yields now and
 * then: they may be long.
 */
export function* blocksOf(root: Element): Generator<string, Block[]> {
  const walk = startWalk(root);
  let node: Node | null = root.firstChild;
  for (let seen = 1; node; seen++) {
    if (seen % MOST_AT_ONCE === 0) yield 'walk';
    if (node.nodeType === TEXT) walk.text(node.nodeValue ?? '');
    const into = node.nodeType === ELEMENT ? walk.enter(node as Element) : null; // nodeType tells
    if (into) {
      node = into;
      continue;
    }
    if (node.nodeType === ELEMENT) walk.leave(node as Element); // nodeType tells
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        walk.flush();
        return walk.blocks;
      }
      walk.leave(node as Element); // a parent is an element
    }
    node = node?.nextSibling ?? null;
  }
  walk.flush();
  return walk.blocks;
}

function startWalk(root: Element) {
  const blocks: Block[] = [];
  const run = startRun();
  let order = 0;
  let box: Growing = boxOf(root, undefined, order++);
  let links = root.localName === 'a' ? 1 : 0;

  const flush = () => {
    const taken = run.take();
    if (taken.text !== '' || taken.times.length > 0) blocks.push({ ...taken, box });
  };
  const enter = (element: Element): Node | null => {
    const tag = element.localName;
    order++;
    if (tag === 'br') {
      if (run.isSecondBreak()) flush();
      return null;
    }
    if (isUnseen(element, tag)) return null;
    if (tag === 'a') links++;
    if (tag === 'time') run.addTime(element.getAttribute('datetime') ?? '');
    if (!INLINE.has(tag)) {
      flush();
      box = boxOf(element, box, order);
    }
    return element.firstChild;
  };
  const leave = (element: Element) => {
    const tag = element.localName;
    if (tag === 'a' && links > 0 && !isUnseen(element, tag)) links--;
    if (box.element !== element) return;
    flush();
    box.end = order;
    box = box.parent ?? box;
  };
  return { blocks, flush, enter, leave, text: (data: string) => run.add(data, links > 0) };
}

/** Gathers the text of one block. */
function startRun() {
  let pieces: string[] = [];
  let linked = 0;
  let times: string[] = [];
  let breaks = 0;
  return {
    add: (data: string, isLink: boolean) => {
      const isSpace = data.trim() === '';
      if (!isSpace) breaks = 0;
      pieces.push(data);
      if (isLink && !isSpace) linked += plain(data).length;
    },
    addTime: (time: string) => void times.push(time),
    /** Two line breaks end a paragraph, one is white space. */
    isSecondBreak: () => {
      pieces.push(' ');
      return ++breaks === 2;
    },
    take: () => {
      const taken = { text: plain(pieces.join('')), linked, times };
      [pieces, linked, times, breaks] = [[], 0, [], 0];
      return taken;
    },
  };
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function isUnseen(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag) || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}

const NAMING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-type'];

function boxOf(element: Element, parent: Box | undefined, order: number): Growing {
  const tag = element.localName;
  // A heading's id is its own words.
  const naming = /^h\d$/.test(tag) ? ['class'] : NAMING;
  const said = element.hasAttributes()
    ? naming.map((name) => element.getAttribute(name) ?? '').join(' ')
    : '';
  return { element, tag, parent, order, end: Infinity, ...namesOf(tag, said) };
}

interface Names {
  readonly names: string;
  readonly kind: string;
}

/** The same few names stand in a page again and again. */
const MOST_KNOWN = 5_000;
const known = new Map<string, Names>();

function namesOf(tag: string, said: string): Names {
  const key = `${tag} ${said}`;
  const before = known.get(key);
  if (before) return before;
  const names = opened(said);
  const made = { names, kind: `${tag} ${names.replace(/\d+/g, '').trim()}` };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

/** `storyBody__relatedLinks` → `story-body__related-links`. */
const opened = (names: string) =>
  names
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

export const holds = (box: Box, { box: inner }: Block) =>
  box.order <= inner.order && inner.order <= box.end;

/** The boxes around a block, innermost first. */
export function* around(block: Block): Generator<Box> {
  for (let box: Box | undefined = block.box; box; box = box.parent) yield box;
}
