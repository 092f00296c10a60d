import type { Block } from '../blocks.ts';

const STOP = /[.!?…。！？؟।]["'”’»)\]]*\s*$|[.!?…。！？؟।]["'”’»)]?\s/;
const IDEOGRAPHS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Characters of running text outside links: 0 for labels, menus, lists of headlines. */
export function prose(block: Block): number {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = proseIn(block);
  known.set(block, found);
  return found;
}

const known = new WeakMap<Block, number>();

function proseIn({ text, linked }: Block): number {
  const own = text.length - linked;
  const least = IDEOGRAPHS.test(text) ? 20 : 60;
  if (own < least || linked > text.length * 0.6) return 0;
  return STOP.test(text) || own > least * 3 ? own : 0;
}
