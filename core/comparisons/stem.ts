/** Enough to make "wounded" and "wounding" one word; the rest is the table of heads. */
export function stem(word: string): string {
  const folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return folded.length > 4 ? folded.replace(/(?:ing|ies|ed|es|s)$/, '') : folded;
}
