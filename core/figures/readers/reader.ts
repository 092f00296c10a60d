import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';

/** What begins at this token, if anything of the reader's kind does. */
export type Reader = (scene: Scene, at: number) => Draft | undefined;
