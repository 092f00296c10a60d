import { numbersIn } from './numbers.ts';
import { OPPOSITES } from './quotes.table.ts';
import { plain } from './spelling.ts';
import { storyTokens, type StoryToken } from './tokens.ts';

/** So long a passage in the same words is one utterance, though its printers name a person in two ways. */
const LONG = 10;

/**
 * Whether one of two quotes says what the other does not, however alike they are: a "not", a number, a word for its
 * opposite, another name in the place of a name. `shared`: how many content words both hold.
 */
export function saysOtherwise(a: string, b: string, shared: number): boolean {
  const [ours, theirs] = [storyTokens(a), storyTokens(b)];
  if (ours.filter(isNegation).length !== theirs.filter(isNegation).length) return true;
  if (figuresOf(ours) !== figuresOf(theirs)) return true;
  if (turnsRound(wordsOf(ours), wordsOf(theirs))) return true;
  return shared < LONG && namesAnother(ours, theirs);
}

const NEGATION = /^(?:not|never|no|nothing|nobody|neither|nor|cannot|without)$|n't$/;

const isNegation = ({ said }: StoryToken) => NEGATION.test(said.toLowerCase().replace('’', "'"));

/** "three" is 3; a year is a number here too. */
const figuresOf = (tokens: readonly StoryToken[]) =>
  [...numbersIn(tokens), ...tokens.flatMap(({ kind, key }) => (isYear(key, kind) ? key : []))]
    .toSorted()
    .join(' ');

const isYear = (key: string, kind: StoryToken['kind']) =>
  kind === 'number' && /^(?:19|20)\d\d$/.test(key);

const wordsOf = (tokens: readonly StoryToken[]): ReadonlySet<string> =>
  new Set(tokens.map(({ said }) => plain(said)));

const turnsRound = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  OPPOSITES.some(([one, other]) => isTurned(a, b, one, other) || isTurned(b, a, one, other));

const isTurned = (a: ReadonlySet<string>, b: ReadonlySet<string>, one: string, other: string) =>
  a.has(one) && !a.has(other) && b.has(other) && !b.has(one);

/** Each has a name that the other lacks. "Sen." and "Senator", "Gen." and "General" are one. */
function namesAnother(a: readonly StoryToken[], b: readonly StoryToken[]): boolean {
  const [ours, theirs] = [namesOf(a), namesOf(b)];
  const lacks = (names: readonly string[], others: readonly StoryToken[]) =>
    names.some((name) => !others.some(({ key }) => isOne(name, key)));
  return lacks(ours, b) && lacks(theirs, a);
}

const LEAST_SHORT = 3;

const isOne = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= LEAST_SHORT && (a.startsWith(b) || b.startsWith(a)));

const namesOf = (tokens: readonly StoryToken[]) =>
  tokens.flatMap(({ kind, opens, key }) =>
    kind === 'name-like' && !opens && key.length > 1 ? [key] : [],
  );
