import { around, type Block, type Box } from '../blocks.ts';
import { JUNK_NAMES } from './junk.table.ts';
import { prose } from './prose.ts';

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  dialog: 'dialog',
};
const ROLES =
  /(?:^|\s)(navigation|complementary|contentinfo|search|dialog|alertdialog|menu|banner|toolbar|tablist)(?:\s|$)/;

/** What a box says it is beside the article; '' where it says nothing, or holds too much to be believed. */
export type Junk = (box: Box) => string;

/** A share of the running text that furniture cannot have: then the name is a habit of the article's own boxes. */
const OWN_SHARE = 0.3;

/** Judges boxes by tag, role and names, against all the running text around. */
export function junkAmong(blocks: readonly Block[]): Junk {
  const { ofBox, ofKind, total } = sharesOf(blocks);
  const known = new Map<Box, string>();
  const judge = (box: Box) => {
    const said = saidBy(box);
    if (said === '') return '';
    const [own, alike] = [ofBox.get(box)?.prose ?? 0, ofKind.get(box.kind)?.prose ?? 0];
    const most = Math.max(own, box.names.trim() === '' ? 0 : alike);
    const isOwn = most > total * OWN_SHARE || (own > 0 && isLeaf(box) && WEAK.has(said));
    if (!isOwn) return said;
    // Readers' comments can outweigh a short report.
    return said === 'comments' && !ofBox.get(box)?.hasTitle ? said : '';
  };
  return (box) => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const reason = judge(box);
    known.set(box, reason);
    return reason;
  };
}

interface Share {
  prose: number;
  hasTitle: boolean;
}

/** Running text by box and by kind of box; each box is visited once however deep the page is. */
function sharesOf(blocks: readonly Block[]) {
  const ofBox = new Map<Box, Share>();
  const ofKind = new Map<string, Share>();
  for (const block of blocks)
    add(ofBox, block.box, { prose: prose(block), hasTitle: block.box.tag === 'h1' });
  for (const box of boxesAround(blocks)) {
    const share = ofBox.get(box) ?? NOTHING;
    if (box.parent) add(ofBox, box.parent, share);
    // A box in a box of its kind is counted there.
    if (box.parent?.kind !== box.kind) add(ofKind, box.kind, share);
  }
  const total = blocks.reduce((sum, block) => sum + prose(block), 0);
  return { ofBox, ofKind, total };
}

const NOTHING: Share = { prose: 0, hasTitle: false };

/** Every box around any block, inner before outer. */
function boxesAround(blocks: readonly Block[]): Box[] {
  const boxes = new Set<Box>();
  for (const block of blocks)
    for (const box of around(block)) {
      if (boxes.has(box)) break;
      boxes.add(box);
    }
  return [...boxes].toSorted((a, b) => b.order - a.order);
}

function add<K>(shares: Map<K, Share>, key: K, more: Share): void {
  const share = shares.get(key);
  if (!share) shares.set(key, { ...more });
  else {
    share.prose += more.prose;
    share.hasTitle ||= more.hasTitle;
  }
}

const isLeaf = ({ tag }: Box) => tag === 'p' || tag === 'li' || /^h[1-6]$/.test(tag);

/** What a paragraph's own class says for other reasons than to tell what it is. */
const WEAK = new Set(['paywall', 'navigation', 'tags', 'player', 'sidebar', 'related']);

const saidBy = (box: Box) => TAGS[box.tag] ?? roleOf(box) ?? namedJunk(box) ?? '';

const roleOf = ({ element }: Box) => ROLES.exec(element.getAttribute('role') ?? '')?.[1];

const MOST_NAMED = 5_000;
const named = new Map<string, string>();

/** The page's and the article's own boxes name all that they hold: "article has-sidebar comments-open". */
function namedJunk({ tag, names }: Box): string | undefined {
  if (names.trim() === '' || /^(?:body|html|main|article)$/.test(tag)) return undefined;
  const before = named.get(names);
  if (before !== undefined) return before || undefined;
  const reason = JUNK_NAMES.find(({ pattern }) => pattern.test(names))?.because;
  if (named.size >= MOST_NAMED) named.clear();
  named.set(names, reason ?? '');
  return reason;
}

/** Whether a block stands in a part of the page that is plainly not its article. */
export function isJunkPlace({ box }: Block, junk: Junk): boolean {
  const known = judged.get(junk) ?? new Map<Box, boolean>();
  judged.set(junk, known);
  const path: Box[] = [];
  let at: Box | undefined = box;
  while (at && !known.has(at)) {
    path.push(at);
    at = at.parent;
  }
  let is = at ? (known.get(at) ?? false) : false;
  for (const one of path.toReversed()) {
    is ||= STRONG.has(junk(one));
    known.set(one, is);
  }
  return is;
}

const judged = new WeakMap<Junk, Map<Box, boolean>>();

const STRONG = new Set(
  `navigation footer related comments newsletter advertisement share complementary contentinfo dialog consent sidebar`.split(
    ' ',
  ),
);
