import type { Figure } from '../figures/figure.ts';

/** The words around a figure, folded and cut to a stem, for comparing what two figures are said of. */
export interface Setting {
  readonly sentence: ReadonlySet<string>;
  /** Eight words to either side, inside the sentence. */
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Capitalised words of the sentence, its first word left out. */
  readonly names: ReadonlySet<string>;
  /** Names that follow a preposition of place. */
  readonly places: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{M}]+/gu;
const PLACE_WORDS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'off',
  'across',
  'from',
]);
const DIRECTION = /^(?:north|south|east|west|central)/;
const STOP: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he her his i in is it its of on or our she so that the their them they this those these to ' +
    'was we were what which who whom will with would than then there said say says not no into over about after before more some other also one two'
  ).split(' '),
);

interface Token {
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly capital: boolean;
}

export function settingOf(text: string, figure: Figure): Setting {
  const tokens = tokensOf(text, figure);
  const before = tokens.filter((token) => token.start < figure.start);
  const after = tokens.filter((token) => token.start >= figure.end);
  const content = (list: readonly Token[]) =>
    new Set(list.map((token) => token.stem).filter((stem) => stem.length > 1 && !STOP.has(stem)));
  return {
    sentence: content([...before, ...after]),
    near: content([...before.slice(-8), ...after.slice(0, 8)]),
    before: content(before.slice(-5)),
    after: content(after.slice(0, 5)),
    names: new Set(
      tokens
        .slice(1)
        .filter((token) => token.capital)
        .map((token) => token.stem),
    ),
    places: placesOf(tokens),
  };
}

function tokensOf(text: string, { sentence }: Figure): Token[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(WORD)].map((match) => ({
    text: match[0],
    stem: stemOf(match[0]),
    start: sentence.start + match.index,
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

const stemOf = (word: string) => {
  const folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return folded.length > 4 ? folded.replace(/(?:ing|ies|ed|es|s)$/, '') : folded;
};

function placesOf(tokens: readonly Token[]): Set<string> {
  const places = new Set<string>();
  tokens.forEach((token, at) => {
    if (!PLACE_WORDS.has(token.text.toLowerCase())) return;
    for (const next of tokens.slice(at + 1, at + 5)) {
      if (next.capital) places.add(next.stem);
      else if (!STOP.has(next.stem) && !DIRECTION.test(next.text)) break;
    }
  });
  return places;
}

/** Shared members against all of the smaller set; 0 where either is empty. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

export const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
};
