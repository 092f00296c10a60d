import { IRREGULAR, LY_ADJECTIVES, NOT_PLURAL, STOPS } from './nouns.table.ts';

/** By its form: "troops", "people", "houses", not "gas" or "was". Takes a lower-case word. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return (
    word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word) && !NOT_PLURAL.has(word)
  );
}

/** The singular of a lower-case noun; others come back as they are. */
export function singular(word: string): string {
  const plain = word.replace(/'s?$/, '');
  const irregular = IRREGULAR.get(plain);
  if (irregular) return irregular;
  if (!isPlural(plain)) return plain;
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes|oes)$/.test(plain)) return plain.slice(0, -2);
  return plain.slice(0, -1);
}

/** Function words, which end a noun phrase. */
export const isStop = (word: string) => STOPS.has(word) || CONTRACTED.test(word);

const CONTRACTED = /^(?:i|you|we|they|he|she|it|that|there|who|what|here)'(?:ll|re|ve|d|s|m)$/;

export const isAdverb = (word: string) =>
  word.length > 4 && word.endsWith('ly') && !LY_ADJECTIVES.has(word);
