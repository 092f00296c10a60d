import {
  dropping,
  isCell,
  isHeading,
  isItem,
  linkShare,
  removal,
  without,
  inside,
  type Draft,
  type Refiner,
  type Sight,
} from './draft.ts';
import type { Block, Box } from '../blocks.ts';
import { alike, bare } from '../plain.ts';
import { dropClocks, dropHeadLines } from './head-lines.ts';
import { cutNextArticle } from './next-article.ts';
import { cutTail } from './cut-tail.ts';
import { junkAmong } from './junk.ts';
import { FURNITURE } from './furniture.table.ts';
import { prose } from './prose.ts';

const dropJunkBoxes: Refiner = (draft) => {
  const junk = junkAmong(draft.blocks);
  const reasonOf = (block: Block) => {
    for (const box of inside(block, draft.box)) {
      const reason = junk(box);
      if (reason !== '') return reason;
    }
    return '';
  };
  const gone = draft.blocks.flatMap((block) => {
    const because = reasonOf(block);
    return because === '' ? [] : [removal(block, because)];
  });
  const dropped = new Set(gone.map(({ block }) => block));
  const captions = gone.filter(({ because }) => because === 'caption').map(({ text }) => text);
  return {
    ...draft,
    blocks: draft.blocks.filter((block) => !dropped.has(block)),
    removed: [...draft.removed, ...gone],
    captions: [...draft.captions, ...captions],
  };
};

const keepCaptionsApart: Refiner = (draft) => {
  const isCaption = (block: Block) =>
    [...inside(block, draft.box)].some(
      ({ tag }) =>
        tag === 'figcaption' ||
        (tag === 'figure' && !isCell(block, draft.box) && !isQuote(block, draft.box)),
    );
  const gone = draft.blocks.filter(isCaption);
  // A gallery tells its story in its captions.
  if (running(gone) > running(draft.blocks) * 0.5) return draft;
  return {
    ...without(draft, new Set(gone), 'caption'),
    captions: [...draft.captions, ...gone.map(({ text }) => text)],
  };
};

const running = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + prose(block), 0);

const isQuote = (block: Block, outer: Box) =>
  [...inside(block, outer)].some(({ tag }) => tag === 'blockquote');

const dropFurniture = dropping('furniture', ({ block, at, blocks }: Sight) => {
  const { text } = block;
  if (text.length > 300) return false;
  return FURNITURE.some(
    ({ pattern, most = 120, edge }) =>
      text.length <= most && pattern.test(text) && (!edge || at < 4 || at > blocks.length - 6),
  );
});

const dropTitle = dropping('title', ({ block, title, at }) => {
  if (block.box.tag === 'h1') return true;
  const said = bare(block.text);
  return at < 4 && (said === bare(title) || (prose(block) === 0 && alike(said, bare(title)) > 0.6));
});

const dropLinks = dropping('links', ({ block, box }) => {
  const share = linkShare(block);
  if (isHeading(block)) return share > 0.9 && block.text.length > 30;
  if (share > 0.8) return block.text.length < 160 || isItem(block, box);
  return false;
});

/** A heading over nothing: what it headed was dropped. */
const dropEmptyHeadings: Refiner = (draft) => {
  const { blocks } = draft;
  let last = blocks.length;
  while (isLabel(blocks[last - 1])) last--;
  return without(draft, new Set(blocks.slice(last)), 'heading over nothing');
};

/** A heading that is a sentence says something by itself. */
const isLabel = (block: Block | undefined) =>
  block !== undefined && isHeading(block) && !/[.!?。！？]["'”’)]?$/.test(block.text);

const dropUnread = (readable: ReadonlySet<Block>) =>
  dropping('no running text', ({ block, box }) => {
    if (readable.has(block) || prose(block) > 0 || isHeading(block)) return false;
    if (
      isItem(block, box) ||
      isCell(block, box) ||
      block.box.tag === 'p' ||
      block.box.tag === 'pre'
    )
      return linkShare(block) > 0.5;
    return true;
  });

const dropRepeats: Refiner = (draft) => {
  const seen = new Set<string>();
  const gone = draft.blocks.filter(({ text }) => {
    const said = bare(text);
    if (said.length < 30) return false;
    if (seen.has(said)) return true;
    seen.add(said);
    return false;
  });
  return without(draft, new Set(gone), 'said before');
};

const dropWordless = dropping('no words', ({ block }) => !/[\p{L}\p{N}]/u.test(block.text));

export const refiners = (readable: ReadonlySet<Block>): readonly Refiner[] => [
  dropWordless,
  cutNextArticle, // before titles go: it looks for the next one
  keepCaptionsApart, // before the boxes: "media caption" is a caption, not a player
  dropJunkBoxes,
  dropTitle,
  dropClocks,
  dropHeadLines,
  cutTail, // before furniture: it looks for the lines that furniture drops
  dropFurniture,
  dropLinks,
  dropUnread(readable),
  dropRepeats,
  dropEmptyHeadings, // last: it looks at what the others left
];

export const refine = (draft: Draft, readable: ReadonlySet<Block>): Draft =>
  refiners(readable).reduce((refined, refiner) => refiner(refined), draft);
