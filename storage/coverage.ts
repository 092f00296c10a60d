import { fingerprint } from '../core/stories/fingerprint.ts';
import { matchStory } from '../core/stories/match.ts';
import type { Prepared } from '../core/stories/prepared.ts';
import type { Fingerprint, Match, Sketched } from '../core/stories/story.ts';
import { voices } from '../core/stories/voices.ts';
import { identitiesOf, sameArticleAs } from '../core/identity.ts';
import type { PageArticle } from '../core/page-reading.ts';
import type { Told } from './articles.ts';
import type { Candidate } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { type PrintHead, printHeadOf } from './prints.ts';

/** How many articles of the corpus are held against a page. */
const MOST_CANDIDATES = 120;

/** An article of the same story. */
export interface Covering extends Told {
  readonly match: Match;
  readonly fingerprint: Sketched;
  /** Texts under one credit or near-copies share a voice. */
  readonly voice: string;
}

export interface Found {
  /** Every candidate, best first, also those of other stories. */
  readonly ranked: readonly Match[];
  readonly coverage: readonly Covering[];
  /** The page's own article where the reader kept it. */
  readonly kept?: string;
}

/** Who else in the corpus reported the story of this article, which is never its own coverage. */
export async function findCoverage(
  corpus: Corpus,
  page: PageArticle & { readonly id?: string },
  afterStep: (step: string) => void = () => undefined,
): Promise<Found> {
  const print = fingerprint(page);
  const { candidates, frequencies } = await corpus.candidates(print, MOST_CANDIDATES);
  afterStep('candidates');
  const known = await knownOf(corpus, candidates);
  const isSame = sameArticleAs(page);
  const own = known.filter(({ id, head }) => isSame({ ...head, id }));
  const held = withoutDigestsOfKept(known.filter((each) => !own.includes(each)));
  const prints = new Map(held.map((candidate) => [candidate.id, candidate.fingerprint]));
  const ranked = matchStory(print, held, frequencies);
  const same = ranked.filter(({ sameStory }) => sameStory);
  const told = await corpus.told(same.map(({ id }) => id));
  const texts = new Map(told.map((each) => [each.article.id, each]));
  const covering = same.flatMap((match) => {
    const [text, found] = [texts.get(match.id), prints.get(match.id)];
    return text && found ? [{ ...text, match, fingerprint: found }] : [];
  });
  afterStep('coverage');
  const kept = own.find(({ head }) => head.kind !== 'seed')?.id;
  return { ranked, coverage: withVoices(covering), ...(kept ? { kept } : {}) };
}

interface Known {
  readonly id: string;
  readonly fingerprint: Fingerprint | Prepared;
  readonly head: PrintHead;
}

/** Texts are read of what is shown; here only of what an older version stored. */
async function knownOf(corpus: Corpus, candidates: readonly Candidate[]): Promise<Known[]> {
  const older = candidates.filter(({ print }) => !print).map(({ id }) => id);
  const read = older.length > 0 ? await corpus.articles(older) : [];
  const anew = new Map(
    read.map((article) => [
      article.id,
      { id: article.id, fingerprint: fingerprint(article), head: printHeadOf(article) },
    ]),
  );
  return candidates.flatMap(({ id, print }) => print ?? anew.get(id) ?? []);
}

function withVoices(covering: readonly Omit<Covering, 'voice'>[]): Covering[] {
  const found = voices(covering);
  return covering.map((one, at) => ({ ...one, voice: found[at] ?? one.article.id }));
}

/** One article that is both bundled as a digest and kept in its own words counts once. */
function withoutDigestsOfKept(known: readonly Known[]): Known[] {
  const isDigest = ({ head }: Known) => head.kind === 'seed';
  if (!known.some(isDigest)) return [...known];
  const kept = new Set(
    known.filter((each) => !isDigest(each)).flatMap(({ head }) => identitiesOf(head)),
  );
  return known.filter(
    (each) => !isDigest(each) || !identitiesOf(each.head).some((name) => kept.has(name)),
  );
}
