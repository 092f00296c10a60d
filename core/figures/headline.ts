import type { Figure } from './figure.ts';
import { isComparable } from './figure.ts';
import { draftsOf } from './drafts.ts';
import { sceneOf, type Scene } from './scene.ts';

/** A figure that the headline says too carries the flag: one quantity, several places. */
export function markHeadline(figures: Figure[], article: Scene['article']): Figure[] {
  const { title } = article;
  if (!title) return figures;
  const scene = sceneOf({ ...article, text: title }, { start: 0, end: title.length });
  const said = new Set(
    draftsOf(scene)
      .filter((draft) => !draft.excluded)
      .map((draft) => `${draft.kind} ${draft.unit} ${draft.min}`),
  );
  return figures.map((figure) =>
    isComparable(figure) &&
    [figure.min, figure.max].some((end) => said.has(`${figure.kind} ${figure.unit} ${end}`))
      ? { ...figure, flags: [...figure.flags, 'headline'] }
      : figure,
  );
}
