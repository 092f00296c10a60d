import type { StoredArticle } from '../core/article.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { matchStory } from '../core/stories/match.ts';
import type { Fingerprint, Match } from '../core/stories/story.ts';
import { voices } from '../core/stories/voices.ts';
import { isSameArticle } from '../core/identity.ts';
import type { PageArticle } from '../core/page-reading.ts';
import type { Corpus } from './corpus.ts';

/** How many articles of the corpus are held against a page. */
const MOST_CANDIDATES = 120;

/** An article of the same story. */
export interface Covering {
  readonly article: StoredArticle;
  readonly match: Match;
  readonly fingerprint: Fingerprint;
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
  const articles = await corpus.articles(candidates.map(({ id }) => id));
  const own = articles.filter((candidate) => isSameArticle(page, candidate));
  const others = new Map(
    withoutDigestsOfKept(articles.filter((candidate) => !own.includes(candidate))).map(
      (article) => [article.id, article],
    ),
  );
  const held = candidates.filter(({ id }) => others.has(id));
  const prints = new Map(held.map((candidate) => [candidate.id, candidate.fingerprint]));
  const ranked = matchStory(print, held, frequencies);
  const covering = ranked.flatMap((match) => {
    const [article, found] = [others.get(match.id), prints.get(match.id)];
    return match.sameStory && article && found ? [{ article, match, fingerprint: found }] : [];
  });
  afterStep('coverage');
  const kept = own.find(({ origin }) => origin.kind !== 'seed')?.id;
  return { ranked, coverage: withVoices(covering), ...(kept ? { kept } : {}) };
}

function withVoices(covering: readonly Omit<Covering, 'voice'>[]): Covering[] {
  const found = voices(covering);
  return covering.map((one, at) => ({ ...one, voice: found[at] ?? one.article.id }));
}

/** One article that is both bundled as a digest and kept in its own words counts once. */
const withoutDigestsOfKept = (articles: readonly StoredArticle[]) =>
  articles.filter(
    (digest) =>
      digest.origin.kind !== 'seed' ||
      !articles.some((kept) => kept.origin.kind !== 'seed' && isSameArticle(digest, kept)),
  );
