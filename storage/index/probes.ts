import type { CorpusFrequencies, Fingerprint } from '../../core/stories/story.ts';
import { nameKey, termKey } from './entry.ts';

/** A key to look up, and how much an article that holds it gains. */
export interface Probe {
  readonly key: string;
  readonly weight: number;
}

/** Words that nearly every article holds find nothing; a dozen rare ones find the story. */
const MOST = 32;

/** The words and names of a query that tell most; what the corpus does not know is left out. */
export function probes(query: Fingerprint, corpus: CorpusFrequencies): Probe[] {
  const rated = (key: string, said: number, holders: number): Probe => ({
    key,
    weight: holders === 0 ? 0 : (1 + Math.log(said)) * Math.log(1 + corpus.documents / holders),
  });
  return [
    ...Object.entries(query.terms).map(([term, n]) => rated(termKey(term), n, corpus.term(term))),
    ...Object.entries(query.names).map(([name, n]) => rated(nameKey(name), n, corpus.name(name))),
  ]
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
}
