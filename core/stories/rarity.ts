import type { CorpusFrequencies } from './story.ts';
import { backgroundShare } from './background.ts';
import { stem } from '../text/stems.ts';
import { rememberedRarities, type Rarities } from './rarities.ts';

/** How much a word tells, by how few articles hold it (inverse document frequency). */
export interface Rarity {
  readonly term: (term: string) => number;
  readonly name: (name: string) => number;
  /** The same for the words of a fingerprint. */
  readonly terms: Rarities;
  readonly names: Rarities;
}

/** A corpus of twenty articles knows little of which words are common: as if so many articles of all kinds were in it. */
const BACKGROUND_ARTICLES = 400;
/** What the background does not know is still said somewhere. */
const UNSEEN = 0.5;

const asked = new WeakMap<CorpusFrequencies, Rarity>();

/** Remembered as long as the corpus stays the same. */
export function rarityIn(corpus: CorpusFrequencies): Rarity {
  const before = asked.get(corpus);
  if (before) return before;
  const found = rarityOf(corpus);
  asked.set(corpus, found);
  return found;
}

function rarityOf(corpus: CorpusFrequencies): Rarity {
  const all = corpus.documents + BACKGROUND_ARTICLES + 1;
  const of = (holders: number, share: number) =>
    Math.log(all / Math.min(all, holders + BACKGROUND_ARTICLES * share + UNSEEN));
  const term = (said: string) => of(corpus.term(said), backgroundShare(said));
  const name = (said: string) => of(corpus.name(said), backgroundShare(stem(said)));
  return {
    term: remembered(term),
    name: remembered(name),
    terms: rememberedRarities(term),
    names: rememberedRarities(name),
  };
}

function remembered(rarity: (word: string) => number) {
  const known = new Map<string, number>();
  return (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = rarity(word);
    known.set(word, found);
    return found;
  };
}
