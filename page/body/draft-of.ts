import type { Block } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import { isInCandidate } from './candidates.ts';
import type { Choice } from './choose.ts';
import type { Draft } from './draft.ts';

/** All of the chosen boxes; with Readability's own choice also what it joined from elsewhere. */
export function draftOf(scene: Scene, { candidate, readable }: Choice, title: string): Draft {
  const isIn = (block: Block) =>
    isInCandidate(candidate, block) || (candidate.kept !== undefined && readable.has(block));
  return {
    blocks: scene.blocks.filter((block) => block.text !== '' && isIn(block)),
    removed: [],
    captions: [],
    box: candidate.box,
    title,
    scene,
  };
}
