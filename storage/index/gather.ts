import { adopted, emptyLexicon, type Lexicon, numberOf } from '../../core/search/lexicon.ts';
import type { Numbered, TermCounts } from '../../core/search/term-counts.ts';
import type { Postings } from './postings.ts';

/** What is indexed of an article. */
export interface Indexed {
  /** With how often each is said, at least 1. No white space in a term or a name. */
  readonly terms: TermCounts;
  /** Counted in the sketch only. */
  readonly names: readonly string[];
  /** Number of words. */
  readonly length: number;
  /** Days since 1970; 0 where unknown. */
  readonly day: number;
}

/** The postings of many articles by term, in numbers of a lexicon. */
export interface ByTerm {
  readonly lexicon: Lexicon;
  /** The lists of all terms one after the other. */
  readonly lists: Postings;
  /** By term, where its list ends; it begins where that of the term before ends. */
  readonly ends: Uint32Array;
}

/** Articles with their numbers, which ascend. */
export function gather(articles: readonly (readonly [number, Pick<Indexed, 'terms'>])[]): ByTerm {
  const { lexicon, numbered } = alike(articles.map(([, { terms }]) => terms));
  const ends = new Uint32Array(lexicon.size);
  let all = 0;
  for (const { numbers } of numbered) {
    all += numbers.length;
    for (let at = 0; at < numbers.length; at++) {
      const term = numbers[at] ?? 0;
      ends[term] = (ends[term] ?? 0) + 1;
    }
  }
  // Where the list begins at first; in the end where it ends.
  for (let term = 0, before = 0; term < ends.length; term++) {
    const many = ends[term] ?? 0;
    ends[term] = before;
    before += many;
  }
  const lists = { docs: new Uint32Array(all), counts: new Uint16Array(all) };
  numbered.forEach(({ numbers, counts }, article) => {
    const doc = articles[article]?.[0] ?? 0;
    for (let at = 0; at < numbers.length; at++) {
      const term = numbers[at] ?? 0;
      const place = ends[term] ?? 0;
      ends[term] = place + 1;
      lists.docs[place] = doc;
      lists.counts[place] = counts[at] ?? 1;
    }
  });
  return { lexicon, lists, ends };
}

/** Articles mostly come numbered by one lexicon; where not, they are numbered by one of their own. */
function alike(all: readonly TermCounts[]): {
  readonly lexicon: Lexicon;
  readonly numbered: readonly Pick<Numbered, 'numbers' | 'counts'>[];
} {
  const lexicon = all[0]?.numbered?.lexicon;
  const numbered = all.flatMap(({ numbered: given }) =>
    given && given.lexicon === lexicon ? given : [],
  );
  if (lexicon && numbered.length === all.length) return { lexicon, numbered };
  const own = emptyLexicon();
  const translated = new Map<Lexicon, Uint32Array>();
  const anew = all.map((terms) => {
    if (!terms.numbered) return numberedAnew(own, terms);
    const { lexicon: given, numbers, counts } = terms.numbered;
    const known = translated.get(given) ?? new Uint32Array(given.size);
    translated.set(given, known);
    return { numbers: numbers.map((number) => translatedBy(known, own, given, number)), counts };
  });
  return { lexicon: own, numbered: anew };
}

/** `known`: by number of the other lexicon, what is known already, and one. */
function translatedBy(known: Uint32Array, own: Lexicon, other: Lexicon, number: number): number {
  const before = known[number] ?? 0;
  if (before > 0) return before - 1;
  const found = adopted(own, other, number);
  known[number] = found + 1;
  return found;
}

const numberedAnew = (own: Lexicon, terms: TermCounts) => ({
  numbers: Uint32Array.from(terms.keys(), (term) => numberOf(own, term)),
  counts: Uint16Array.from(terms.values(), (count) => Math.min(count, MOST_SAID)),
});

const MOST_SAID = 65_535;
