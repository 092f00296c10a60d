import { around, type Block, type Box } from '../blocks.ts';
import { alike, bare } from '../plain.ts';
import { prose } from './prose.ts';
import { isHeading, removal, type Draft, type Refiner } from './draft.ts';

/** An article has been read by then; less is the lines above one. */
const LEAST_ABOVE = 400;

/** Pages that go on for ever put the next article in a box like the first one's, under a headline like its own. */
export const cutNextArticle: Refiner = (draft) => {
  const headline = headlineOf(draft);
  if (!headline) return draft;
  const kinds = new Set([...around(headline)].map(({ kind }) => kind));
  const at = draft.blocks.findIndex(
    (block) => block.box.tag === headline.box.tag && isNext(block, headline, kinds),
  );
  const above = draft.blocks
    .slice(0, Math.max(0, at))
    .reduce((sum, block) => sum + prose(block), 0);
  return above < LEAST_ABOVE ? draft : cutAt(draft, at);
};

function headlineOf({ scene, title }: Draft): Block | undefined {
  const headings = scene.blocks.filter(isHeading);
  return headings.find(({ text }) => alike(bare(text), bare(title)) > 0.7);
}

/** In a box of a kind that holds the first headline, but another one. */
function isNext(block: Block, headline: Block, kinds: ReadonlySet<string>): boolean {
  if (block.box.order <= headline.box.order) return false;
  const own = new Set<Box>(around(headline));
  return [...around(block)].some(
    (box) => !own.has(box) && box !== block.box && !isBare(box) && kinds.has(box.kind),
  );
}

const isBare = ({ tag, names }: Box) => tag !== 'article' && names.trim() === '';

const cutAt = (draft: Draft, at: number): Draft => ({
  ...draft,
  blocks: draft.blocks.slice(0, at),
  removed: [
    ...draft.removed,
    ...draft.blocks.slice(at).map((block) => removal(block, 'next article')),
  ],
});
