import type { Article } from '../article.ts';
import type { Figure } from '../figures/figure.ts';
import { stem } from './stem.ts';

/** The words around a figure, folded and stemmed, for comparing what two figures are said of. */
export interface Setting {
  readonly sentence: ReadonlySet<string>;
  /** Six words to either side, inside the sentence. */
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** The first word behind the number that says something. */
  readonly next: string;
  /** … and the last in front of it. */
  readonly last: string;
  /** Capitalised words of the sentence, its first word left out. */
  readonly names: ReadonlySet<string>;
  /** Names that follow a preposition of place. */
  readonly places: ReadonlySet<string>;
  /** Years that the sentence names, and whether it looks back: "last year", "earlier", "since". */
  readonly years: ReadonlySet<string>;
  readonly looksBack: boolean;
}

const WORD = /[\p{L}\p{M}]+|\b(?:19|20)\d\d\b/gu;
const YEAR = /^\d/;
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in at near outside around off across from'.split(' '),
);
const DIRECTION = /^(?:north|south|east|west|central)/;
const LOOKS_BACK =
  /\b(?:ago|last (?:year|month|week|decade)|previous(?:ly)?|earlier|since|history|record|in recent years|the past)\b/i;
const STOP: ReadonlySet<string> = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its of on or our she so that the their them they this those these to was we were what which who whom will with would than then there said say says not no into over about after before more some other also one two least around nearly almost up per more than'.split(
    ' ',
  ),
);
const NEAR = 6;
const BESIDE = 4;
/** A figure's clause is close by; more of a sentence that never ends tells nothing. */
const REACH = 400;

interface Token {
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly capital: boolean;
  readonly stop: boolean;
}

export function settingOf(text: string, figure: Figure): Setting {
  const [from, to] = reachOf(figure);
  const sentence = text.slice(from, to);
  const tokens = tokensOf(sentence, from);
  const words = tokens.filter((token) => !YEAR.test(token.text));
  const before = words.filter((token) => token.start < figure.start);
  const after = words.filter((token) => token.start >= figure.end);
  return {
    sentence: content([...before, ...after]),
    near: content([...before.slice(-NEAR), ...after.slice(0, NEAR)]),
    before: content(before.slice(-BESIDE)),
    after: content(after.slice(0, BESIDE)),
    next: [...content(after.slice(0, BESIDE))][0] ?? '',
    last: [...content(before.slice(-BESIDE))].at(-1) ?? '',
    names: new Set(words.slice(1).flatMap((token) => (token.capital ? [token.stem] : []))),
    places: placesOf(words),
    years: new Set(tokens.flatMap(({ text: year }) => (YEAR.test(year) ? [year] : []))),
    looksBack: LOOKS_BACK.test(sentence),
  };
}

/** Every word of an article, to tell what another article does not speak of at all. */
export const wordsOf = ({ title, text }: Article): ReadonlySet<string> =>
  content(tokensOf(`${title} ${text}`, 0));

const reachOf = ({ sentence, start, end }: Figure) =>
  [Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH)] as const;

const content = (list: readonly Token[]) =>
  new Set(list.flatMap((token) => (token.stem.length > 1 && !token.stop ? [token.stem] : [])));

const tokensOf = (sentence: string, offset: number): Token[] =>
  [...sentence.matchAll(WORD)].map((match) => ({
    text: match[0],
    stem: stem(match[0]),
    start: offset + match.index,
    capital: /^\p{Lu}/u.test(match[0]),
    stop: STOP.has(match[0].toLowerCase()),
  }));

function placesOf(tokens: readonly Token[]): Set<string> {
  const places = new Set<string>();
  tokens.forEach((token, at) => {
    if (!PLACE_WORDS.has(token.text.toLowerCase())) return;
    for (const next of tokens.slice(at + 1, at + 5)) {
      if (next.capital) places.add(next.stem);
      else if (!STOP.has(next.text) && !DIRECTION.test(next.text)) break;
    }
  });
  return places;
}
