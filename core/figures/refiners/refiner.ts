import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import type { Scene } from '../scene.ts';
import type { Spoken } from '../spoken.ts';

/** What the sentences before leave behind: for "12 were wounded" and "it said". */
export interface Memory extends Spoken {
  readonly counts: Counted | undefined;
  /** Numbers that named something: "8900" of "Curve 8900". */
  readonly names: ReadonlySet<string>;
}

/** Completes the drafts of one sentence, in order; may exclude, never drops. */
export type Refiner = (drafts: readonly Draft[], scene: Scene, memory: Memory) => readonly Draft[];

/** Refines the comparable ones each by itself. */
export const each =
  (refine: (draft: Draft, scene: Scene, memory: Memory) => Draft): Refiner =>
  (drafts, scene, memory) =>
    drafts.map((draft) => (draft.excluded ? draft : refine(draft, scene, memory)));
