import { DEMONYMS, SPELLINGS } from './spellings.table.ts';

const keys: ReadonlyMap<string, string> = new Map(
  [...DEMONYMS, ...SPELLINGS].flatMap((row) => {
    const [key = '', ...others] = row.split(' ');
    return others.map((other): [string, string] => [other, key]);
  }),
);

/** Each spelling that has another key, with that key. */
export const otherSpellings = (): readonly (readonly [string, string])[] => [...keys];

/** Letters that do not come apart under Unicode decomposition. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Endings that transliteration writes in several ways: Zelenskyy, Zelenskiy, Zelenskyi, Zelenski. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,}[^aeiou])sk(?:y|yy|iy|yi|ii|ij|yj|i)$/, '$1sky'],
  [/^(.{4,})ov(?:ych|yc|itch|ich)$/, '$1ovich'],
  [/^(.{4,})ev(?:ych|itch|ich)$/, '$1evich'],
  [/^(.{4,})(?:iyev|yev|jev)$/, '$1iev'],
];

/** Lower case, no diacritics, straight apostrophes. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9']*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[^a-z0-9']/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/** One key for all spellings of a name: `Zelenskyy` and `Zelenskiy` are `zelensky`, `Kiev` is `kyiv`, `Russian` is `russia`. */
export function spelling(word: string): string {
  const folded = plain(word).replace(/'s?$/, '').replaceAll("'", '');
  const known = keys.get(folded);
  if (known !== undefined) return known;
  if (folded.length < 7 || folded.length > 30) return folded;
  for (const [ending, shape] of ENDINGS) {
    if (ending.test(folded)) return folded.replace(ending, shape);
  }
  return folded;
}
