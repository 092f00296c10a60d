import { nearest, type Candidate } from './nearest.ts';
import { rarityIn } from './rarity.ts';
import { reasonsFor } from './reasons.ts';
import { similarity } from './similarity.ts';
import type { CorpusFrequencies, Fingerprint, Match } from './story.ts';
import { weighed } from './vectors.ts';
import { SAME_STORY_FROM } from './weights.table.ts';

/** So many are looked at closely; a story of more reports than this is cut off. */
const CLOSELY = 80;

/** The candidates, best first, each with how likely it reports the query's event, and why. */
export function matchStory(
  query: Fingerprint,
  candidates: readonly Candidate[],
  corpus: CorpusFrequencies,
): Match[] {
  const rarity = rarityIn(corpus);
  const ordered = nearest(query, candidates, rarity);
  const asked = weighed(query, rarity);
  const close = ordered.slice(0, CLOSELY).map(({ id, fingerprint }): Match => {
    const other = weighed(fingerprint, rarity);
    const { score, features } = similarity(asked, other, rarity);
    const sameStory = score >= SAME_STORY_FROM;
    return { id, score, sameStory, parts: features, reasons: reasonsFor(asked, other, rarity) };
  });
  return [...close.toSorted((a, b) => b.score - a.score), ...ordered.slice(CLOSELY).map(unlike)];
}

const unlike = ({ id }: Candidate): Match => ({
  id,
  score: 0,
  sameStory: false,
  parts: {},
  reasons: [],
});
