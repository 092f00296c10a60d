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
  /** The name closest to the number, empty if none is close. */
  readonly nearest: string;
  /** Words of the number's own part of the sentence, between commas and other numbers. */
  readonly segment: ReadonlySet<string>;
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
  /\b(?:ago|last (?:year|month|week|decade)|previous(?:ly)?|earlier|since|history|record|ever|in recent years|the past)\b/i;
const STOP: ReadonlySet<string> = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its of on or our she so that the their them they this those these to was we were what which who whom will with would than then there said say says not no into over about after before more some other also one two least around nearly almost up per more than'.split(
    ' ',
  ),
);
/** Written large, but no names. */
const CALENDAR: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const NEAR = 6;
const BESIDE = 4;
/** A figure's clause is close by; more of a sentence that never ends tells nothing. */
const REACH = 400;

/** A word of an article with its place. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly capital: boolean;
  readonly stop: boolean;
}

/** `all`: the words of the article, in order. */
export function settingOf(text: string, all: readonly Word[], figure: Figure): Setting {
  const [from, to] = reachOf(figure);
  const sentence = text.slice(from, to);
  const tokens = all.slice(firstFrom(all, from), firstFrom(all, to));
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
    nearest: nearestName(before, after),
    segment: content(segmentOf(text, figure, words)),
    places: placesOf(words),
    years: new Set(tokens.flatMap(({ text: year }) => (YEAR.test(year) ? [year] : []))),
    looksBack: LOOKS_BACK.test(sentence),
  };
}

/** What the words of an article say, to tell what another article does not speak of at all. */
export const contentOf = (words: readonly Word[]): ReadonlySet<string> => content(words);

/** The first word that begins at or behind an offset. */
export function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const reachOf = ({ sentence, start, end }: Figure) =>
  [Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH)] as const;

function content(list: readonly Word[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { stem: word, stop } of list) if (!stop && word.length > 1) said.add(word);
  return said;
}

/** The words of a text and the years, in order. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => {
    const lower = match[0].toLowerCase();
    return {
      text: match[0],
      stem: stem(match[0]),
      start: match.index,
      capital: match[0] !== lower && /^\p{Lu}/u.test(match[0]) && !CALENDAR.has(lower),
      stop: STOP.has(lower),
    };
  });

const NEAREST = 7;

/** A name counts as further by the words between, those without meaning left out. */
function nearestName(before: readonly Word[], after: readonly Word[]): string {
  const telling = (list: readonly Word[]) => list.filter(({ stop, capital }) => !stop || capital);
  const [left, right] = [telling(before).toReversed(), telling(after)];
  const isName = ({ capital, start }: Word) => capital && start !== before[0]?.start;
  const [l, r] = [left.findIndex(isName), right.findIndex(isName)];
  const near = (at: number) => at >= 0 && at < NEAREST;
  if (!near(l) && !near(r)) return '';
  return (near(l) && (!near(r) || l < r) ? left[l] : right[r])?.stem ?? '';
}

const BREAK = /[,;:()—–\d]|\s-\s/g;

function segmentOf(text: string, { start, end, sentence }: Figure, words: readonly Word[]) {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const breaks = [...before.matchAll(BREAK)];
  const from = start - before.length + ((breaks.at(-1)?.index ?? -1) + 1);
  const after = text.slice(end, Math.min(sentence.end, end + REACH));
  const to = end + (after.search(BREAK) < 0 ? after.length : after.search(BREAK));
  return words.filter((word) => word.start >= from && word.start < to && word.start !== start);
}

function placesOf(tokens: readonly Word[]): Set<string> {
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
