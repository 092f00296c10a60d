const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Short words have too many neighbours. */
const LEAST = 5;

/** What a word may have been meant to be: all words that one slip of the hand turns into it. */
export function slipsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < LEAST || /\p{N}/u.test(word)) return [];
  const alphabet = new Set([...LETTERS, ...letters]);
  const found = new Set<string>();
  letters.forEach((letter, at) => {
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    const next = after[0];
    found.add([...before, ...after].join(''));
    if (next !== undefined) found.add([...before, next, letter, ...after.slice(1)].join(''));
    for (const other of alphabet) {
      found.add([...before, other, ...after].join(''));
      found.add([...before, other, letter, ...after].join(''));
    }
  });
  for (const other of alphabet) found.add(word + other);
  found.delete(word);
  return [...found];
}
