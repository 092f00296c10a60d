import { stem } from './stem.ts';

const MOMENT =
  /\b((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?)\b(?=[\s.,;)]|$)|\b((?:19|20)\d\d)\b/g;
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The months and years that a sentence names, or else the one that it goes on from; stemmed as the words of an article. */
export function momentOf(sentence: string, carried: string): ReadonlySet<string> {
  const own = moments(sentence);
  return own.size > 0 || carried === '' ? own : moments(carried);
}

const moments = (words: string): ReadonlySet<string> =>
  new Set(
    [...words.matchAll(MOMENT)].flatMap(({ 1: month, 2: year, 0: { length }, index }) => {
      if (!month) return year ?? [];
      const isOther = DOUBLE.test(month) && !isDated(words, index, index + length);
      return isOther ? [] : monthOf(month);
    }),
  );

/** Verbs and a name too: a month only where something dates it, "in May", "12 March", "May 2019". */
const DOUBLE = /^(?:May|March)$/;
const isDated = (words: string, start: number, end: number) =>
  /(?:\b(?:in|of|since|until|till|by|from|to|last|next|this|early|late|mid|between|through|during|before|after|for|and)[\s-]|\d(?:st|nd|rd|th)?\s|,\s)$/i.test(
    words.slice(Math.max(0, start - 10), start),
  ) || /^\.?,?\s+\d/.test(words.slice(end, end + 6));

/** "Sept." is September; stemmed as the words of an article are. */
function monthOf(said: string): string {
  const start = said.slice(0, 3).toLowerCase();
  return stem(MONTHS.find((month) => month.startsWith(start)) ?? said);
}

const SHORT = new Map(
  MONTHS.map((month) => {
    const short = [month.slice(0, 3), month.slice(0, 4)].map(stem);
    return [stem(month), new Set([stem(month), ...short])];
  }),
);

/** The words by which an article may speak of a month or year: "September", "Sept." */
export const namesOfMoment = (moment: string): ReadonlySet<string> =>
  SHORT.get(moment) ?? new Set([moment]);
