import { firstFact, type Reader } from '../fact.ts';
import { agencyOf } from './credit.ts';
import type { Read } from './read.ts';

/** The place that the first paragraph is dated from: `SEOUL, July 13 (Reuters) -`, `Kyiv —`. */
export const readDateline = (read: Read) => firstFact('dateline', readers, read, isPlace);

// One separator between words and none inside them: what could be read in two ways takes time without end.
const WORD = "[\\p{L}.'’]+";
const PLACE = `(\\p{Lu}${WORD}(?:[\\s-]${WORD}){0,4}(?:,\\s\\p{Lu}${WORD}(?:\\s\\p{Lu}${WORD})?)?)`;
const MONTH_DAY = '(?:,?\\s+(?:\\p{Lu}?\\p{L}{2,9}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,10}))?';
const WITH_AGENCY = new RegExp(
  `^${PLACE}${MONTH_DAY}\\s*(?:\\(([^)]{2,30})\\)|/([A-Z]{2,8})/)\\s*[:—–-]*`,
  'u',
);
const WITH_DASH = new RegExp(
  `^${PLACE}${MONTH_DAY}\\s*(?:[—–]|--|\\s-\\s)\\s*(?=[\\p{Lu}"“'\\d])`,
  'u',
);
const CAPITALS =
  /^(\p{Lu}{3,}(?:[\s-]\p{Lu}{2,}){0,3})(?:,\s\p{Lu}[\p{L}.]+)?\s*(?::|,\s(?=\p{Lu}))/u;

const place = (name: string, pattern: RegExp, agencyNeeded = false): Reader<string, Read> => ({
  name,
  *read({ paragraphs }) {
    for (const text of paragraphs.slice(0, 2)) {
      const found = pattern.exec(text.slice(0, 120));
      const said = found?.[1];
      const agency = found?.[2] ?? found?.[3];
      if (!found || !said || (agencyNeeded && !(agency && agencyOf(agency)))) continue;
      yield { value: said.trim(), saw: found[0] };
    }
  },
});

const readers: readonly Reader<string, Read>[] = [
  place('place with agency', WITH_AGENCY, true),
  place('place with dash', WITH_DASH),
  place('place in capitals', CAPITALS),
];

/** Words that open a paragraph before a dash and are no place. */
const NO_PLACE =
  /^(?:by|the|a|an|in|on|at|update|updated|breaking|watch|live|exclusive|opinion|analysis|editor|note|photo|video|file|from|yes|no|but|and|this|what|why|how)\b/i;
const isPlace = (said: string) => said.length <= 60 && !NO_PLACE.test(said);
