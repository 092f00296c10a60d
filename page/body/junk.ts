import { around, kindOf, type Block, type Box } from '../blocks.ts';
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
  const { ofBox, ofNames, total } = sharesOf(blocks);
  const known = new Map<Box, string>();
  const judge = (box: Box) => {
    const said = saidBy(box);
    if (said === '') return '';
    const [own, alike] = [ofBox.get(box)?.prose ?? 0, ofNames.get(kindOf(box))?.prose ?? 0];
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
  readonly prose: number;
  readonly hasTitle: boolean;
}

function sharesOf(blocks: readonly Block[]) {
  const ofBox = new Map<Box, Share>();
  const ofNames = new Map<string, Share>();
  let total = 0;
  for (const block of blocks) {
    const own = prose(block);
    const isTitle = block.box.tag === 'h1';
    total += own;
    if (own === 0 && !isTitle) continue;
    const names = new Set<string>();
    for (const box of around(block)) {
      add(ofBox, box, own, isTitle);
      const kind = kindOf(box);
      if (!names.has(kind)) add(ofNames, kind, own, isTitle);
      names.add(kind);
    }
  }
  return { ofBox, ofNames, total };
}

function add<K>(shares: Map<K, Share>, key: K, own: number, isTitle: boolean): void {
  const { prose: before = 0, hasTitle = false } = shares.get(key) ?? {};
  shares.set(key, { prose: before + own, hasTitle: hasTitle || isTitle });
}

const isLeaf = ({ tag }: Box) => tag === 'p' || tag === 'li' || /^h[1-6]$/.test(tag);

/** What a paragraph's own class says for other reasons than to tell what it is. */
const WEAK = new Set(['paywall', 'navigation', 'tags', 'player', 'sidebar', 'related']);

const saidBy = (box: Box) => TAGS[box.tag] ?? roleOf(box) ?? namedJunk(box) ?? '';

const roleOf = ({ element }: Box) => ROLES.exec(element.getAttribute('role') ?? '')?.[1];

/** The page's and the article's own boxes name all that they hold: "article has-sidebar comments-open". */
function namedJunk({ tag, names }: Box): string | undefined {
  if (names.trim() === '' || /^(?:body|html|main|article)$/.test(tag)) return undefined;
  return JUNK_NAMES.find(({ pattern }) => pattern.test(names))?.because;
}

/** Whether a block stands in a part of the page that is plainly not its article. */
export const isJunkPlace = (block: Block, junk: Junk): boolean =>
  [...around(block)].some((box) => STRONG.has(junk(box)));

const STRONG = new Set(
  `navigation footer related comments newsletter advertisement share complementary contentinfo dialog consent sidebar`.split(
    ' ',
  ),
);
