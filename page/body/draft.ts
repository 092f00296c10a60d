import type { Removal } from '../../core/page-reading.ts';
import { around, type Block, type Box } from '../blocks.ts';
import type { Scene } from '../scene.ts';

/** The article in the making. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  readonly captions: readonly string[];
  /** The box that was chosen as the article's. */
  readonly box: Box;
  readonly title: string;
  readonly scene: Scene;
}

export interface Removed extends Removal {
  readonly block: Block;
}

export type Refiner = (draft: Draft) => Draft;

/** What one block looks like to a refiner. */
export interface Sight extends Draft {
  readonly block: Block;
  readonly at: number;
}

/** A refiner that drops the blocks for which a reason is given. */
export const dropping =
  (because: string, is: (sight: Sight) => boolean): Refiner =>
  (draft) => {
    const gone = new Set(draft.blocks.filter((block, at) => is({ ...draft, block, at })));
    return without(draft, gone, because);
  };

export function without(draft: Draft, gone: ReadonlySet<Block>, because: string): Draft {
  if (gone.size === 0) return draft;
  return {
    ...draft,
    blocks: draft.blocks.filter((block) => !gone.has(block)),
    removed: [...draft.removed, ...[...gone].map((block) => removal(block, because))],
  };
}

export const removal = (block: Block, because: string): Removed => ({
  block,
  because,
  text: block.text.slice(0, 80),
});

/** The boxes around a block that are inside the article's own. */
export function* inside(block: Block, outer: Box): Generator<Box> {
  for (const box of around(block)) {
    if (box === outer) return;
    yield box;
  }
}

export const isHeading = ({ box }: Block) => /^h[1-6]$/.test(box.tag);
export const isItem = (block: Block, outer: Box) =>
  [...inside(block, outer)].some(({ tag }) => tag === 'li' || tag === 'dd' || tag === 'dt');
export const isCell = (block: Block, outer: Box) =>
  [...inside(block, outer)].some(({ tag }) => tag === 'td' || tag === 'th' || tag === 'caption');
export const linkShare = ({ text, linked }: Block) => (text === '' ? 0 : linked / text.length);
