import type { Numbered, TermCounts } from '../../core/search/term-counts.ts';
import { gatheredPostings, type Postings } from './postings.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { sortTerms } from './term-bytes.ts';

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

/** Postings of many articles in memory, in the order of the articles, to be written by term. */
export interface Gathering {
  readonly add: (doc: number, terms: TermCounts) => void;
  readonly isEmpty: () => boolean;
  /** Writes all terms in ascending order; `seen` is told how many articles hold each. */
  readonly write: (to: SegmentWriter, seen: (term: string, holders: number) => void) => void;
}

export function gathering(): Gathering {
  const numbers = new Map<string, number>();
  const termOf = gatheredNumbers();
  const said = gatheredPostings(1 << 14);
  const numberOf = (term: string) => {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    return number;
  };
  // Articles mostly come numbered by one lexicon: each of its terms is looked up once.
  const translations = new Map<readonly string[], Int32Array>();
  const addNumbered = (doc: number, { lexicon, numbers: given, counts }: Numbered) => {
    let ours = translations.get(lexicon);
    if (!ours || ours.length < lexicon.length) {
      ours = widened(ours, lexicon.length * 2);
      translations.set(lexicon, ours);
    }
    for (let at = 0; at < given.length; at++) {
      const theirs = given[at] ?? 0;
      let number = (ours[theirs] ?? 0) - 1;
      if (number < 0) {
        number = numberOf(lexicon[theirs] ?? '');
        ours[theirs] = number + 1;
      }
      termOf.push(number);
      said.push(doc, counts[at] ?? 1);
    }
  };
  return {
    add(doc, terms) {
      if (terms.numbered) return addNumbered(doc, terms.numbered);
      terms.forEach((count, term) => {
        termOf.push(numberOf(term));
        said.push(doc, Math.min(count, 65_535));
      });
    },
    isEmpty: () => numbers.size === 0,
    write(to, seen) {
      const { docs, counts, ends } = byTerm(termOf.list(), said.list(), numbers.size);
      for (const term of sortTerms([...numbers.keys()])) {
        const number = numbers.get(term) ?? 0;
        const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
        const until = ends[number] ?? 0;
        to.add(term, { docs: docs.subarray(from, until), counts: counts.subarray(from, until) });
        seen(term, until - from);
      }
    },
  };
}

/** By number of the lexicon, ours and one more; 0 where it is not known yet. */
function widened(old: Int32Array | undefined, size: number): Int32Array {
  const wider = new Int32Array(size);
  if (old) wider.set(old);
  return wider;
}

/** A counting sort: the postings of each term one after the other, in the order they came. */
function byTerm(terms: Uint32Array, said: Postings, many: number) {
  const ends = new Uint32Array(many);
  for (const term of terms) ends[term] = (ends[term] ?? 0) + 1;
  for (let at = 1; at < many; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const next = ends.slice();
  const docs = new Uint32Array(terms.length);
  const counts = new Uint16Array(terms.length);
  for (let at = terms.length - 1; at >= 0; at--) {
    const term = terms[at] ?? 0;
    const place = (next[term] ?? 0) - 1;
    next[term] = place;
    docs[place] = said.docs[at] ?? 0;
    counts[place] = said.counts[at] ?? 1;
  }
  return { docs, counts, ends };
}

function gatheredNumbers() {
  let held = new Uint32Array(1 << 14);
  let size = 0;
  return {
    push(number: number) {
      if (size === held.length) {
        const larger = new Uint32Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held[size++] = number;
    },
    list: () => held.subarray(0, size),
  };
}
