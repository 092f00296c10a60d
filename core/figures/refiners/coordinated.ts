import { countedOf } from '../counted.ts';
import type { Draft } from '../draft.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { BEINGS } from '../statuses.table.ts';
import type { Refiner } from './refiner.ts';

/** "two women and a man were killed": beside a count of people an article counts one more. */
export const coordinated: Refiner = (drafts, scene) => {
  const more = drafts.flatMap((draft) => {
    const head = draft.counts?.head ?? '';
    if (draft.excluded || draft.kind !== 'count' || !BEINGS.has(head)) return [];
    return [...articleBehind(draft, scene), ...articleAhead(draft, scene)];
  });
  const fresh = more.filter(
    ({ from }, at) =>
      more.findIndex((other) => other.from === from) === at &&
      !drafts.some((draft) => draft.from <= from && from < draft.to),
  );
  return fresh.length === 0 ? drafts : [...drafts, ...fresh].toSorted((a, b) => a.from - b.from);
};

/** "two women [and a man]". */
function articleBehind(draft: Draft, scene: Scene): Draft[] {
  const end = tokenAt(scene, draft.counts?.end ?? 0);
  const at = low(scene, end) === ',' && low(scene, end + 1) === 'and' ? end + 1 : end;
  return low(scene, at) === 'and' ? one(scene, at + 1) : [];
}

/** "[a man] and two women", "[a man], two women". */
function articleAhead(draft: Draft, scene: Scene): Draft[] {
  const joint = low(scene, draft.from - 1);
  return joint === 'and' || joint === ',' ? one(scene, draft.from - 3) : [];
}

function one(scene: Scene, at: number): Draft[] {
  const noun = scene.tokens[at + 1];
  if (!/^an?$/.test(low(scene, at)) || !noun || !BEINGS.has(noun.low)) return [];
  const counts = countedOf(scene, { from: at + 1, to: at + 2, head: at + 1 });
  const plain = {
    min: 1,
    max: 1,
    grain: 1,
    kind: 'count',
    unit: '',
    form: 'words',
    flags: [],
  } as const;
  return [{ ...plain, from: at, to: at + 1, reader: 'coordinated', ...(counts && { counts }) }];
}
