import { around } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import type { Choice } from './choose.ts';
import type { Draft } from './draft.ts';

/** All of the chosen box; with Readability's own choice also what it joined from elsewhere. */
export function draftOf(scene: Scene, { candidate, readable }: Choice, title: string): Draft {
  const isIn = (block: Draft['blocks'][number]) =>
    [...around(block)].includes(candidate.box) ||
    (candidate.kept !== undefined && readable.has(block));
  return {
    blocks: scene.blocks.filter((block) => block.text !== '' && isIn(block)),
    removed: [],
    captions: [],
    box: candidate.box,
    title,
    scene,
  };
}
