import { around, type Block, type Box } from '../blocks.ts';
import { JUNK_NAMES } from './junk.table.ts';

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  form: 'form',
  dialog: 'dialog',
};
const ROLES =
  /(?:^|\s)(navigation|complementary|contentinfo|search|dialog|alertdialog|menu|banner|toolbar|tablist)(?:\s|$)/;

const known = new WeakMap<Box, string>();

/** What a box says it is beside the article, by its tag, role or names; '' where it says nothing. */
export function junkOf(box: Box): string {
  const said = known.get(box);
  if (said !== undefined) return said;
  const reason = TAGS[box.tag] ?? roleOf(box) ?? namedJunk(box) ?? '';
  known.set(box, reason);
  return reason;
}

const roleOf = ({ element }: Box) => ROLES.exec(element.getAttribute('role') ?? '')?.[1];

/** The page's and the article's own boxes name all that they hold: "article has-sidebar comments-open". */
function namedJunk({ tag, names }: Box): string | undefined {
  if (
    names.trim() === '' ||
    tag === 'body' ||
    tag === 'html' ||
    tag === 'main' ||
    tag === 'article'
  )
    return undefined;
  return JUNK_NAMES.find(({ pattern }) => pattern.test(names))?.because;
}

/** Whether a block stands in a part of the page that is plainly not its article. */
export const isJunkPlace = (block: Block): boolean =>
  [...around(block)].some((box) => STRONG.has(junkOf(box)));

const STRONG = new Set([
  'navigation',
  'footer',
  'related',
  'comments',
  'newsletter',
  'advertisement',
  'share',
  'complementary',
  'contentinfo',
  'dialog',
  'consent',
  'sidebar',
]);
