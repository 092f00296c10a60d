/** What was found for the words of texts, by their letters where they stand: no string is made to ask. */
export interface WordTable {
  /** What was found for the word of letters from A to Z that stands from `from` to `to`; else `find` finds it. */
  readonly of: (text: string, from: number, to: number, find: Find) => number;
  /** Puts other numbers for all that were found; where there is none the word is forgotten. */
  readonly renumber: (other: (found: number) => number | undefined) => void;
}

/** Answers with 24 bits and a sign. */
type Find = (said: string) => number;

/** Longer words are not for the table. */
export const LONGEST_WORD = 18;

/** Places of the table at first. */
const LEAST = 1 << 12;
/**
 * Numbers at a place, beside each other, for memory is read in such runs: the letters, and twice what was
 * found, plus one where it was asked for again.
 */
const WIDE = 4;
/** So many letters are packed into one number, five bits each: A to Z and a to z alike are 1 to 26. */
const PACKED = 6;
const LETTER = 31;

/**
 * Asks once for each word, until `most` are known; then those that were never asked for again are
 * forgotten. What is found for a word must hold whatever letters of it are capitals, but for words of two
 * letters: "US" is not "us".
 */
export function wordTable(most: number): WordTable {
  let places = new Int32Array(LEAST * WIDE);
  let mask = LEAST - 1;
  let many = 0;
  const enter = (one: number, two: number, three: number, answer: number) => {
    let at = placeOf(one, two, three) & mask;
    while (places[at * WIDE] !== 0) at = (at + 1) & mask;
    places[at * WIDE] = one;
    places[at * WIDE + 1] = two;
    places[at * WIDE + 2] = three;
    places[at * WIDE + 3] = answer;
    many += 1;
  };
  /** Into so many places, what `as` leaves of the answers. */
  const rebuild = (size: number, as: (answer: number) => number | undefined) => {
    const old = places;
    places = new Int32Array(size * WIDE);
    mask = size - 1;
    many = 0;
    for (let at = 0; at < old.length; at += WIDE) {
      const answer = old[at] === 0 ? undefined : as(old[at + 3] ?? 0);
      if (answer !== undefined) enter(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, answer);
    }
  };
  // Where nearly all were asked for again there would be no room for long.
  const forgetRare = () =>
    rebuild(mask + 1, (answer) => (answer & 1 && many < most / 2 ? answer ^ 1 : undefined));
  const add = (answer: number, one: number, two: number, three: number) => {
    if (many >= most) forgetRare();
    if (many * FULL >= mask) rebuild((mask + 1) * 2, (kept) => kept);
    enter(one, two, three, answer << 1);
    return answer;
  };
  return {
    of(text, from, to, find) {
      const one = packed(text, from, Math.min(to, from + PACKED));
      // No word of more than six letters has these numbers.
      const two =
        to === from + 2
          ? capitals(text, from)
          : packed(text, from + PACKED, Math.min(to, from + 12));
      const three = packed(text, from + 2 * PACKED, to);
      for (let at = placeOf(one, two, three) & mask; ; at = (at + 1) & mask) {
        const place = at * WIDE;
        if (places[place] === 0) return add(find(ownCopy(text, from, to)), one, two, three);
        if (places[place] === one && places[place + 1] === two && places[place + 2] === three) {
          const answer = places[place + 3] ?? 0;
          if (!(answer & 1)) places[place + 3] = answer | 1;
          return answer >> 1;
        }
      }
    },
    renumber: (other) =>
      rebuild(mask + 1, (answer) => {
        const found = other(answer >> 1);
        return found === undefined ? undefined : (found << 1) | (answer & 1);
      }),
  };
}

/** A third of the places stays empty. */
const FULL = 1.5;

function packed(text: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters = (letters << 5) | (text.charCodeAt(at) & LETTER);
  return letters;
}

const capitals = (text: string, at: number) =>
  (text.charCodeAt(at) & 32 ? 0 : 1) + (text.charCodeAt(at + 1) & 32 ? 0 : 2);

/** Words that are nearly alike end up far from each other (the finalizer of MurmurHash3, Appleby, 2011). */
function placeOf(one: number, two: number, three: number): number {
  let mixed = one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(three, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A long part of a text is kept by browsers as a window upon the text, which would then be kept whole. */
function ownCopy(text: string, from: number, to: number): string {
  let copy = '';
  for (let at = from; at < to; at++) copy += text[at] ?? '';
  return copy;
}
