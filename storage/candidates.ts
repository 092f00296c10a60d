import { fingerprint } from '../core/stories/fingerprint.ts';
import type { Prepared } from '../core/stories/prepared.ts';
import { probeTerms } from '../core/stories/probe.ts';
import type { CorpusFrequencies, Fingerprint } from '../core/stories/story.ts';
import { articlesByDoc } from './articles.ts';
import type { Index } from './index/engine.ts';
import { bestOf, rarity, scoring } from './index/score.ts';
import { isOlder, parsePrint, type PrintHead, printHeadOf } from './prints.ts';
import type { Database } from './schema.ts';

export interface Candidate {
  readonly id: string;
  /** As it was stored; as read where an older version stored it. */
  readonly fingerprint: Prepared | Fingerprint;
  readonly head: PrintHead;
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
  const stored = await Promise.all(docs.map((doc) => store.get(doc)));
  const older = await olderPrints(
    db,
    docs.filter((_, at) => isOlder(stored[at])),
  );
  return stored.flatMap((raw, at) => {
    // The index may know an article that is gone for a moment longer.
    if (raw === undefined) return [];
    const print = older.get(docs[at]) ?? parsePrint(raw);
    if (!print) onBroken(docs[at]);
    return print ?? [];
  });
}

/** Until they are made anew: what an older version stored is read from the texts. */
async function olderPrints(db: Database, docs: readonly number[]) {
  const articles = docs.length > 0 ? await articlesByDoc(db, docs, () => undefined) : [];
  return new Map(
    articles.flatMap((article, at) =>
      article
        ? [
            [
              docs[at],
              { id: article.id, fingerprint: fingerprint(article), head: printHeadOf(article) },
            ],
          ]
        : [],
    ),
  );
}
