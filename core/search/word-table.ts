/** What was found for the words of texts, by the letters where they stand: no string is made to ask. */
export interface WordTable {
  /** What was found for the word from `from` to `to`, whose letters have this `hash`. */
  readonly of: (text: string, from: number, to: number, hash: number) => number;
}

const LEAST = 1 << 12;

/** Asks `find` once for each word, until `most` are known; then all are forgotten. */
export function wordTable(most: number, find: (said: string) => number): WordTable {
  let slots = new Int32Array(LEAST);
  let hashes = new Int32Array(LEAST / 2);
  let words: string[] = [];
  let found: number[] = [];
  const enter = (hash: number, at: number) => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = at + 1;
  };
  const resize = (size: number) => {
    slots = new Int32Array(size);
    const before = hashes;
    hashes = new Int32Array(size / 2);
    hashes.set(before.subarray(0, words.length));
    for (let at = 0; at < words.length; at++) enter(hashes[at] ?? 0, at);
  };
  const add = (said: string, hash: number) => {
    if (words.length >= most) {
      [words, found] = [[], []];
      resize(LEAST);
    }
    if (words.length === hashes.length) resize(slots.length * 2);
    const answer = find(said);
    hashes[words.length] = hash;
    enter(hash, words.length);
    words.push(said);
    found.push(answer);
    return answer;
  };
  return {
    of(text, from, to, hash) {
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const at = (slots[slot] ?? 0) - 1;
        if (hashes[at] === hash && isAt(text, from, to, words[at] ?? '')) return found[at] ?? 0;
      }
      return add(ownCopy(text, from, to), hash);
    },
  };
}

function isAt(text: string, from: number, to: number, word: string): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** A long part of a text is kept by browsers as a window upon the text, which would then be kept whole. */
function ownCopy(text: string, from: number, to: number): string {
  let copy = '';
  for (let at = from; at < to; at++) copy += text[at] ?? '';
  return copy;
}
