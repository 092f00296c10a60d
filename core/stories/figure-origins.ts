import { isStopword } from '../text/stems.ts';
import { storyTokens } from './tokens.ts';

/** One report's word on a figure: whose text it is, and the source that it names. */
export interface Sourced {
  readonly voice: string;
  readonly source?: string | undefined;
}

/**
 * One key per claim, in order. Those that name one source have one origin, however many outlets repeat it; a claim
 * without a source is its text's own. An upper bound on independence.
 */
export function figureOrigins(claims: readonly Sourced[]): string[] {
  const read = claims.map(({ source }) => wordsOf(source));
  const keys: string[] = [];
  claims.forEach(({ voice }, at) => {
    const ours = read[at] ?? [];
    const same = claims.findIndex(
      (other, before) => before < at && (other.voice === voice || isOne(ours, read[before] ?? [])),
    );
    keys.push(keys[same] ?? (ours.length > 0 ? `source ${ours.join(' ')}` : voice));
  });
  return keys;
}

/** "South Korea's intelligence service, the NIS" and "the NIS": the one says no more than the other. */
function isOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Words that every source has. */
const COMMON = new Set(
  `spokesman spokeswoman spokesperson officials official government authorities statement minister
  ministry agency news president local senior`.split(/\s+/),
);

/** What is left when only common words are said ("officials") names nobody. */
const wordsOf = (source = '') =>
  storyTokens(source)
    .map(({ key }) => key)
    .filter((key) => key.length > 1 && !isStopword(key) && !COMMON.has(key));
