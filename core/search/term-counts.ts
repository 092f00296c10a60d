import { scan } from './said.ts';
import { toldTerm, toldTermAnew } from './tokens.ts';
import { LONGEST_WORD, wordTable } from './word-table.ts';

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
  const { lexicon, counter, drained } = known;
  fill(counter);
  const { numbers, counts } = drained();
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
  readonly counter: TermCounter;
  /** What was counted since it was asked last. */
  readonly drained: () => Pick<Numbered, 'numbers' | 'counts'>;
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
    const term = toldTermAnew(said);
    return term === '' ? TELLS_NOTHING : numberOf(term);
  });
  const { count, countOf, drained } = counts();
  const text: TermCounter['text'] = (said, by = 1) => {
    const other = (word: string) => {
      const term = toldTerm(word);
      if (term !== '') count(numberOf(term), by);
    };
    const plain = (from: number, to: number) => {
      if (to > from + LONGEST_WORD) return other(said.slice(from, to));
      const number = words.of(said, from, to);
      if (number !== TELLS_NOTHING) count(number, by);
    };
    return scan(said, plain, other);
  };
  const aside = (term: string, many: number) => {
    const number = numberOf(term);
    if (countOf(number) === 0) count(number, many);
  };
  return { lexicon, counter: { text, aside }, drained };
}

/** By number, how often the present article says it. */
function counts() {
  let held = new Uint16Array(1 << 12);
  let touched = new Uint32Array(1 << 10);
  let many = 0;
  return {
    count(number: number, by: number) {
      if (number >= held.length) held = enlarged(held, number);
      const before = held[number] ?? 0;
      if (before === 0) {
        if (many === touched.length) touched = enlarged(touched, many);
        touched[many++] = number;
      }
      held[number] = Math.min(MOST_SAID, before + by);
    },
    countOf: (number: number) => held[number] ?? 0,
    drained() {
      const numbers = touched.slice(0, many);
      const said = new Uint16Array(many);
      for (let at = 0; at < many; at++) {
        const number = numbers[at] ?? 0;
        said[at] = held[number] ?? 0;
        held[number] = 0;
      }
      many = 0;
      return { numbers, counts: said };
    },
  };
}

function enlarged<T extends Uint16Array | Uint32Array>(old: T, place: number): T {
  const Kind = old.constructor as new (size: number) => T;
  const grown = new Kind(Math.max(place + 1, old.length * 2));
  grown.set(old);
  return grown;
}

let known = emptyLexicon();
