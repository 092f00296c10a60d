import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import type { Memory } from './refiner.ts';

/** "in €19 and €29 versions": the noun stands behind the last. */
export const ahead = (drafts: readonly Draft[], scene: Scene) =>
  drafts.map((draft, at) => {
    const next = drafts[at + 1];
    const joined =
      next?.kind === draft.kind &&
      draft.kind !== 'count' &&
      next.from === draft.to + 1 &&
      /^(?:and|or)$/.test(low(scene, draft.to));
    const behind = next?.counts && next.counts.start >= (scene.tokens[next.to - 1]?.end ?? 0);
    return joined && behind && next.counts ? { ...draft, counts: next.counts } : draft;
  });

/** What is divided among those who are named: each share is of it, however little else is said. */
const DIVIDED: ReadonlySet<string> = new Set(
  'support vote voter ballot electorate market stake ownership delegate'.split(' '),
);

/** "Reed earned 6%, Moss 5% and Lee 1% support": where one share is of a vote or a market all are. */
export function shared(drafts: readonly Draft[], { amounts }: Memory): readonly Draft[] {
  const isOf = ({ kind, counts: told }: Draft) =>
    kind === 'percent' && DIVIDED.has(told?.head ?? '');
  const before = amounts.get('percent');
  const ballot =
    drafts.find(isOf)?.counts ?? (before && DIVIDED.has(before.head) ? before : undefined);
  if (!ballot) return drafts;
  return drafts.map((draft) => {
    const person = /^\p{Lu}/u.test(draft.counts?.text ?? '');
    const open = draft.kind === 'percent' && !draft.excluded && (!draft.counts || person);
    return open ? { ...draft, counts: ballot } : draft;
  });
}
