import { genuine } from './genuine.ts';
import { squeezed } from './squeezed.ts';

/** The text that a live document shows, squeezed, with the nodes that it came from. */
export interface LiveText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in `text`, ascending. */
  readonly starts: readonly number[];
}

const SHOW_TEXT = 4;
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'title',
  'option',
]);
/** Pages that grow without end are read so far. */
const MOST = 6_000_000;

export function liveTextOf(document: Document): LiveText {
  const root = genuine(document, 'documentElement');
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const walker = root && genuine(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
  while (walker?.nextNode() && length < MOST) {
    const node = walker.currentNode as Text; // only text is shown
    const piece = isRead(node) ? squeezed(node.data) : '';
    if (piece === '') continue;
    nodes.push(node);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), nodes, starts };
}

function isRead(node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && !UNREAD.has(genuine(parent, 'localName'));
}
