import { EXCLUSIVE_HEADS, NO_AGENTS, PARTS, PEOPLE, WIDER } from './head-relations.table.ts';
import { HEAD_GROUPS } from './heads.table.ts';

/** `unknown`: one of the two does not say what it counts. */
export type HeadRelation = 'equal' | 'synonym' | 'wider' | 'part' | 'unknown' | 'different';

const GROUPS = new Map<string, string[]>();
for (const row of HEAD_GROUPS) {
  for (const word of row) GROUPS.set(word, [...(GROUPS.get(word) ?? []), row[0] ?? word]);
}

/** The groups a head belongs to; a word of no group is its own. */
export const groupsOf = (head: string): readonly string[] => GROUPS.get(head) ?? [head];

export function headRelation(a: string | undefined, b: string | undefined): HeadRelation {
  if (!a || !b) return 'unknown';
  if (a === b) return 'equal';
  const [ours, theirs] = [groupsOf(a), groupsOf(b)];
  if (ours.some((group) => theirs.includes(group))) return 'synonym';
  if (isWider(ours, theirs) || isWider(theirs, ours)) {
    return [...ours, ...theirs].some((group) => PARTS.has(group)) ? 'part' : 'wider';
  }
  return 'different';
}

const isWider = (narrow: readonly string[], wide: readonly string[]) =>
  narrow.some((group) => wide.includes(WIDER[group] ?? '—'));

/** What a word of trade, creed or country ends in: "gunman", "cyclist", "Brazilian". */
const AGENT = /(?:man|men|woman|women|worker|ist|ian)$/;

/** People under any name: "workers", "pirates", "others". */
export const countsPeople = (head: string): boolean =>
  groupsOf(head).some((group) => group === 'person' || WIDER[group] === 'person') ||
  PEOPLE.has(head) ||
  (AGENT.test(head) && !NO_AGENTS.has(head));

/** Both are said to be what excludes being the other. */
export function excludeEachOther(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || headRelation(a, b) === 'equal' || headRelation(a, b) === 'synonym') return false;
  const isExclusive = (group: string) => EXCLUSIVE_HEADS.has(group);
  return groupsOf(a).every(isExclusive) && groupsOf(b).every(isExclusive);
}
