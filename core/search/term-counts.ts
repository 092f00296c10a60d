import { enlarged } from './enlarged.ts';
import { emptyLexicon, type Lexicon, numberOf, termOf } from './lexicon.ts';
import { scan } from './said.ts';
import { heirTo } from './term-heir.ts';
import { toldTerm, toldTermAnew } from './tokens.ts';
import { LONGEST_WORD, type WordTable, wordTable } from './word-table.ts';

/** Terms of one article with how often each is said, at least once; a `Map` is one. */
export interface TermCounts {
  readonly size: number;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<number>;
  readonly numbered?: Numbered;
}

/** The same in numbers, for whoever gathers thousands of articles: no string is touched. */
export interface Numbered {
  /** Terms by number; one object for all articles that are numbered alike. */
  readonly lexicon: Lexicon;
  readonly numbers: Uint32Array;
  readonly counts: Uint16Array;
  /** Gives back what makes the next articles fast, where nobody is going to bring more for now. */
  readonly forget: () => void;
}

export interface TermCounter {
  /** Counts the telling terms of a text, each by so much; how many words there are. */
  readonly text: (text: string, by?: number) => number;
  /** Counts a term that is not there yet. */
  readonly aside: (term: string, count: number) => void;
}

/** What `fill` counts; at once, for the counter is used again by the next. */
export function countedTerms(fill: (counter: TermCounter) => void): TermCounts {
  if (known.lexicon.size > MOST_TERMS) inherit();
  const { lexicon } = known;
  fill(counter);
  const { numbers, counts } = drained();
  return {
    size: numbers.length,
    keys: () => Array.from(numbers, (number) => termOf(lexicon, number)),
    values: () => counts,
    numbered: { lexicon, numbers, counts, forget },
  };
}

/** Terms that are known by number; then those that were met again are kept, and numbered anew. */
const MOST_TERMS = 1 << 17;
/** Words whose terms are known. */
const MOST_WORDS = 1 << 17;
const MOST_SAID = 65_535;
const TELLS_NOTHING = -1;

interface Known {
  readonly lexicon: Lexicon;
  readonly words: WordTable;
  /** By number, how often the present article says it. */
  said: Uint16Array;
  /** By number, whether it was met in one article, or in two and more. */
  met: Uint8Array;
}

const nothingKnown = (): Known => knowing(emptyLexicon(), wordTable(MOST_WORDS));
const knowing = (lexicon: Lexicon, words: WordTable): Known => ({
  lexicon,
  words,
  said: new Uint16Array(lexicon.ends.length),
  met: new Uint8Array(lexicon.ends.length),
});

let known = nothingKnown();
const forget = () => {
  known = nothingKnown();
};
/** What the present article says, in the order in which it was met. */
let touched = new Uint32Array(1 << 10);
let many = 0;

function inherit(): void {
  const { lexicon, words, met } = known;
  const { heir, numbers } = heirTo(lexicon, met, MOST_TERMS / 2);
  words.renumber((number) => (number === TELLS_NOTHING ? number : numbers[number]));
  known = knowing(heir, words);
}

const counter: TermCounter = {
  text(said, by = 1) {
    const { lexicon, words } = known;
    const find = (word: string) => {
      const term = toldTermAnew(word);
      return term === '' ? TELLS_NOTHING : numberOf(lexicon, term);
    };
    const other = (word: string) => {
      const term = toldTerm(word);
      if (term !== '') count(numberOf(lexicon, term), by);
    };
    const plain = (from: number, to: number) => {
      if (to > from + LONGEST_WORD) return other(said.slice(from, to));
      const number = words.of(said, from, to, find);
      if (number !== TELLS_NOTHING) count(number, by);
    };
    return scan(said, plain, other);
  },
  aside(term, times) {
    const number = numberOf(known.lexicon, term);
    if ((known.said[number] ?? 0) === 0) count(number, times);
  },
};

function count(number: number, by: number): void {
  if (number >= known.said.length) {
    known.said = enlarged(known.said);
    known.met = enlarged(known.met);
  }
  const { said } = known;
  const before = said[number] ?? 0;
  if (before === 0) {
    if (many === touched.length) touched = enlarged(touched);
    touched[many++] = number;
  }
  said[number] = Math.min(MOST_SAID, before + by);
}

function drained(): Pick<Numbered, 'numbers' | 'counts'> {
  const { said, met } = known;
  const numbers = touched.slice(0, many);
  const counts = new Uint16Array(many);
  for (let at = 0; at < many; at++) {
    const number = numbers[at] ?? 0;
    counts[at] = said[number] ?? 0;
    said[number] = 0;
    met[number] = met[number] === 0 ? 1 : 2;
  }
  many = 0;
  return { numbers, counts };
}
