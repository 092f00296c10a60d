import { daysApart } from './day.ts';
import { PLAIN_LEAD } from './keyed.ts';
import { sharedOf, sharedWords } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import { containment } from './shingles.ts';
import type { MatchReason } from './story.ts';
import type { Weighed } from './vectors.ts';

type Reader = (a: Weighed, b: Weighed, rarity: Rarity) => MatchReason | undefined;

const MOST_NAMED = 4;
/** From here a shared word is worth telling. */
const RARE = 3;
const COPY = 0.5;

const copied: Reader = (a, b) => {
  const share = containment(a.print.shingles, b.print.shingles);
  return share >= COPY ? { kind: 'copy', share } : undefined;
};

const dated: Reader = (a, b) => {
  const days = daysApart(a.print.day, b.print.day);
  if (days === undefined || days > 7) return undefined;
  return { kind: days === 0 ? 'same-day' : 'near-day', days };
};

const placed: Reader = (a, b, rarity) =>
  listed(
    'places',
    sharedOf(a.print.places, b.print.places)
      .filter((place) => rarity.name(place) >= RARE)
      .toSorted((x, y) => rarity.name(y) - rarity.name(x)),
  );

const named: Reader = (a, b, rarity) =>
  listed(
    'names',
    sharedWords(a.names, b.names).filter(
      (name) => rarity.name(name) >= RARE && !a.print.places.includes(name),
    ),
  );

const numbered: Reader = (a, b) =>
  listed(
    'numbers',
    sharedOf(a.print.numbers, b.print.numbers).filter((number) => number.length > 1),
  );

const worded: Reader = (a, b, rarity) =>
  listed(
    'words',
    sharedWords(a.terms, b.terms, PLAIN_LEAD).filter(
      (term) => rarity.term(term) >= RARE && /^\p{L}{3}/u.test(term),
    ),
  );

const READERS: readonly Reader[] = [copied, dated, placed, named, numbered, worded];

/** What two articles have in common, in the order in which a reader wants to hear it. */
export const reasonsFor: (a: Weighed, b: Weighed, rarity: Rarity) => MatchReason[] = (
  a,
  b,
  rarity,
) => READERS.map((read) => read(a, b, rarity)).filter((reason) => reason !== undefined);

function listed(
  kind: 'names' | 'places' | 'words' | 'numbers',
  values: readonly string[],
): MatchReason | undefined {
  return values.length === 0 ? undefined : { kind, values: values.slice(0, MOST_NAMED) };
}
