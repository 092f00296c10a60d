/** What was found for the words of texts, by their letters where they stand: no string is made to ask. */
export interface WordTable {
  /** What was found for the word of letters from A to Z that stands from `from` to `to`. */
  readonly of: (text: string, from: number, to: number) => number;
}

/** Longer words are not for the table. */
export const LONGEST_WORD = 18;

/** Places of the table at first. */
const LEAST = 1 << 12;
/** Numbers at a place, beside each other, for memory is read in such runs: the letters, what was found. */
const WIDE = 4;
/** So many letters are packed into one number, five bits each: A to Z and a to z alike are 1 to 26. */
const PACKED = 6;
const LETTER = 31;

/**
 * Asks `find` once for each word, until `most` are known; then all are forgotten. What it answers for a
 * word must hold whatever letters of it are capitals, but for words of two letters: "US" is not "us".
 */
export function wordTable(most: number, find: (said: string) => number): WordTable {
  let places = new Int32Array(LEAST * WIDE);
  let mask = LEAST - 1;
  let many = 0;
  const enter = (one: number, two: number, three: number, answer: number) => {
    let at = placeOf(one, two, three) & mask;
    while (places[at * WIDE] !== 0) at = (at + 1) & mask;
    places.set([one, two, three, answer], at * WIDE);
  };
  const resize = (size: number, kept: Int32Array) => {
    places = new Int32Array(size * WIDE);
    mask = size - 1;
    for (let at = 0; at < kept.length; at += WIDE)
      if (kept[at] !== 0)
        enter(kept[at] ?? 0, kept[at + 1] ?? 0, kept[at + 2] ?? 0, kept[at + 3] ?? 0);
  };
  const add = (said: string, one: number, two: number, three: number) => {
    if (many >= most) {
      many = 0;
      resize(LEAST, NOTHING);
    }
    if (many * 2 > mask) resize((mask + 1) * 2, places);
    const answer = find(said);
    enter(one, two, three, answer);
    many += 1;
    return answer;
  };
  return {
    of(text, from, to) {
      const one = packed(text, from, Math.min(to, from + PACKED));
      // No word of more than six letters has these numbers.
      const two =
        to === from + 2
          ? capitals(text, from)
          : packed(text, from + PACKED, Math.min(to, from + 12));
      const three = packed(text, from + 2 * PACKED, to);
      for (let at = placeOf(one, two, three) & mask; ; at = (at + 1) & mask) {
        const place = at * WIDE;
        if (places[place] === 0) return add(ownCopy(text, from, to), one, two, three);
        if (places[place] === one && places[place + 1] === two && places[place + 2] === three)
          return places[place + 3] ?? 0;
      }
    },
  };
}

const NOTHING = new Int32Array();

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
