import type { TermCounter } from './term-counts.ts';
import { tokens } from './tokens.ts';

/** What `fill` counts, as `countedTerms` does: for one article now and then. */
export function plainCounts(fill: (counter: TermCounter) => void): Map<string, number> {
  const counts = new Map<string, number>();
  fill({
    text(said, by = 1) {
      const all = tokens(said);
      for (const { term, telling } of all)
        if (telling) counts.set(term, (counts.get(term) ?? 0) + by);
      return all.length;
    },
    aside: (term, count) => void (counts.has(term) || counts.set(term, count)),
  });
  return counts;
}
