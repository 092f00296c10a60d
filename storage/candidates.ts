import { unwrap } from 'idb';
import { probeTerms } from '../core/stories/probe.ts';
import type { CorpusFrequencies, Fingerprint } from '../core/stories/story.ts';
import { getMany } from './get-many.ts';
import type { Index } from './index/engine.ts';
import { bestOf, rarity, scoring } from './index/score.ts';
import { idOfOlder, parsePrint, type StoredPrint } from './prints.ts';
import type { Database } from './schema.ts';

export interface Candidate {
  readonly id: string;
  /** Absent where an older version of the reading made it: then the article is to be read. */
  readonly print?: StoredPrint;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly frequencies: CorpusFrequencies;
}

/** Words that nearly every article holds find nothing; a dozen rare ones find the story. */
export const ASKED = 16;

/** The articles that share most of the query's most telling words, best first. */
export async function findCandidates(
  open: () => Promise<Database>,
  index: Index,
  query: Fingerprint,
  limit: number,
  onBroken: (doc: unknown) => void,
): Promise<Candidates> {
  // Opened beside the index, not after it.
  const opening = open();
  opening.catch(() => undefined);
  const { docs, frequencies } = await similarDocs(index, query, limit);
  return { candidates: await printsOf(await opening, docs, onBroken), frequencies };
}

/** The numbers of the most similar articles, and what the index knows of all words. */
export async function similarDocs(index: Index, query: Fingerprint, limit: number) {
  const { view, asked, lists } = await index.ask(
    ({ frequencies }) => probeTerms(query, frequencies, ASKED).map((term) => ({ term })),
    'sketch',
  );
  const { documents } = view.frequencies;
  const scores = scoring(view);
  const exact = new Map(asked.map(({ term }, at) => [term, lists[at]?.docs.length ?? 0]));
  asked.forEach(({ term }, at) => {
    const list = lists[at];
    const said = query.terms[term] ?? 1;
    if (list) scores.add(list, (1 + Math.log(said)) * rarity(documents, list.docs.length));
  });
  const frequencies: CorpusFrequencies = {
    ...view.frequencies,
    term: (term) => exact.get(term) ?? view.frequencies.term(term),
  };
  return { docs: bestOf(scores.touched(), limit, scores.of), frequencies };
}

async function printsOf(
  db: Database,
  docs: readonly number[],
  onBroken: (doc: unknown) => void,
): Promise<Candidate[]> {
  const { store } = db.transaction('prints');
  const stored = await getMany(unwrap(store), docs);
  return stored.flatMap((raw, at) => {
    // The index may know an article that is gone for a moment longer.
    if (raw === undefined) return [];
    const older = idOfOlder(raw);
    if (older !== undefined) return { id: older };
    const print = parsePrint(raw);
    if (!print) {
      onBroken(docs[at]);
      return [];
    }
    return { id: print.id, print };
  });
}
