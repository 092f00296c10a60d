import { keptApart } from './gates.ts';
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
  return chains;
}

function isRepeat(a: Mention, b: Mention): boolean {
  if (apartness(a.interval.point, b.interval.point) > 1e-9) return false;
  if (keptApart(a, b)) return false;
  const relation = headRelation(a.figure.counts?.head, b.figure.counts?.head);
  return relation !== 'unknown' || !a.figure.counts === !b.figure.counts;
}
