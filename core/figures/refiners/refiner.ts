import type { Draft } from '../draft.ts';
import type { Counted, Kind } from '../figure.ts';
import type { Scene } from '../scene.ts';
import type { Spoken } from '../spoken.ts';

/** What the sentences before leave behind: for "12 were wounded" and "it said". */
export interface Memory extends Spoken {
  readonly counts: Counted | undefined;
  /** What the last share, sum or measure of the sentence before was of, by kind. */
  readonly amounts: ReadonlyMap<Kind, Counted>;
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
