import { scan } from './said.ts';
import { toldTerm } from './tokens.ts';
import { wordTable } from './word-table.ts';

/** Terms of one article with how often each is said, at least once; a `Map` is one. */
export interface TermCounts {
  readonly size: number;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<number>;
  readonly forEach: (visit: (count: number, term: string) => void) => void;
  readonly numbered?: Numbered;
}

/** The same in numbers, for whoever gathers thousands of articles: no string is touched. */
export interface Numbered {
  /** Terms by number; one object for all articles that are numbered alike. */
  readonly lexicon: readonly string[];
  readonly numbers: Uint32Array;
  readonly counts: Uint16Array;
}

export interface TermCounter {
  /** Counts the telling terms of a text, each by so much; how many words there are. */
  readonly text: (text: string, by?: number) => number;
  /** Counts a term that is not there yet. */
  readonly aside: (term: string, count: number) => void;
}

/** What `fill` counts; at once, for the counter is used again by the next. */
export function countedTerms(fill: (counter: TermCounter) => void): TermCounts {
  if (known.lexicon.length > MOST_TERMS) known = emptyLexicon();
  const { lexicon } = known;
  fill(counterOf(known));
  const numbers = new Uint32Array(known.touched);
  const counts = new Uint16Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    counts[at] = known.counts[number] ?? 0;
    known.counts[number] = 0;
  }
  known.touched.length = 0;
  const keys = () => Array.from(numbers, (number) => lexicon[number] ?? '');
  return {
    size: numbers.length,
    keys,
    values: () => counts,
    forEach: (visit) => keys().forEach((term, at) => visit(counts[at] ?? 1, term)),
    numbered: { lexicon, numbers, counts },
  };
}

/** Terms of a life of the worker that are known by number; then it begins anew. */
const MOST_TERMS = 1 << 16;
const MOST_SAID = 65_535;
const TELLS_NOTHING = -1;

interface Lexicon {
  readonly lexicon: string[];
  readonly numberOf: (term: string) => number;
  readonly numberAt: (text: string, from: number, to: number, hash: number) => number;
  /** By number, how often the present article says it. */
  counts: Uint32Array;
  readonly touched: number[];
}

function emptyLexicon(): Lexicon {
  const lexicon: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = lexicon.push(term) - 1;
      numbers.set(term, number);
    }
    return number;
  };
  const words = wordTable(MOST_TERMS, (said) => {
    const term = toldTerm(said);
    return term === '' ? TELLS_NOTHING : numberOf(term);
  });
  return { lexicon, numberOf, numberAt: words.of, counts: new Uint32Array(1 << 12), touched: [] };
}

let known = emptyLexicon();

function counterOf(into: Lexicon): TermCounter {
  const count = (number: number, by: number) => {
    if (number >= into.counts.length) into.counts = larger(into.counts, number);
    const before = into.counts[number] ?? 0;
    if (before === 0) into.touched.push(number);
    into.counts[number] = Math.min(MOST_SAID, before + by);
  };
  return {
    text: (text, by = 1) =>
      scan(
        text,
        (from, to, hash) => {
          const number = into.numberAt(text, from, to, hash);
          if (number !== TELLS_NOTHING) count(number, by);
        },
        (said) => {
          const term = toldTerm(said);
          if (term !== '') count(into.numberOf(term), by);
        },
      ),
    aside(term, many) {
      const number = into.numberOf(term);
      if (!into.counts[number]) count(number, many);
    },
  };
}

function larger(old: Uint32Array, number: number): Uint32Array {
  const grown = new Uint32Array(Math.max(number + 1, old.length * 2));
  grown.set(old);
  return grown;
}
