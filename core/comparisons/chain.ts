import { cannotCompare, doubtAbout } from './gates.ts';
import { headRelation } from './heads.ts';
import { apartness } from './interval.ts';
import type { Mention } from './mention.ts';

/** The mentions of one quantity inside one article, in text order: headline, lead, repeats. */
export type Chain = readonly Mention[];

export function chainsOf(mentions: readonly Mention[]): Chain[] {
  const chains: Mention[][] = [];
  for (const mention of mentions) {
    const chain = chains.find((known) => known.some((other) => isRepeat(other, mention)));
    if (chain) chain.push(mention);
    else chains.push([mention]);
  }
  return chains.map((chain) => chain.map((mention) => ({ ...mention, repeats: chain.length })));
}

/** The same number of the same things. Small counts recur by chance, so they must say more of themselves. */
function isRepeat(a: Mention, b: Mention): boolean {
  if (apartness(a.interval.point, b.interval.point) > 1e-9 || cannotCompare(a, b)) return false;
  if (doubtAbout(a, b)) return false;
  const relation = headRelation(a.figure.counts?.head, b.figure.counts?.head);
  if (a.figure.kind !== 'count' || a.interval.point >= 20) return true;
  return relation === 'equal' || relation === 'synonym' || (!!a.status && a.status === b.status);
}
