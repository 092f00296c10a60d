import { isStopword, stem } from '../text/stems.ts';
import { isCommon } from './background.ts';
import type { StoryToken } from './tokens.ts';

const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm gmt est`.split(
    /\s+/,
  ),
);

/** Words written as names, with their counts. */
export function namesIn(tokens: readonly StoryToken[]): Map<string, number> {
  const lower = new Set<string>();
  const sure = new Set<string>();
  for (const { kind, opens, key } of tokens) {
    if (kind === 'word') lower.add(key);
    else if (kind === 'name-like' && !opens) sure.add(key);
  }
  const isName = ({ kind, opens, key }: StoryToken) =>
    kind === 'name-like' &&
    couldBe(key) &&
    // Where every word has a capital, one that the text also writes small, or that all texts use, is no name.
    (!opens || sure.has(key) || (!lower.has(key) && !isCommon(stem(key))));
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (isName(token)) counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
  }
  return counts;
}

const couldBe = (key: string) => key.length > 1 && !CALENDAR.has(key) && !isStopword(key);

/** A headline in which most words have a capital says nothing about which are names. */
export function asHeadline(tokens: readonly StoryToken[]): StoryToken[] {
  const words = tokens.filter(({ kind }) => kind !== 'number');
  const capitals = words.filter(({ kind }) => kind === 'name-like').length;
  const titleCase = capitals > 0.6 * words.length;
  return tokens.map((token) => (titleCase ? { ...token, opens: true } : token));
}
