import { KNOWN_PLACES } from './places.table.ts';
import { storyTokens, type StoryToken } from './tokens.ts';

/** "in Wonsan", "near Shostka": what follows is a place as a rule; "at" and "from" as often an office or a person. */
const BEFORE_PLACES = new Set(['in', 'near', 'outside', 'across', 'around']);
const MOST = 40;

/** Folded places, the dateline's first. */
export function placesIn(
  tokens: readonly StoryToken[],
  names: ReadonlyMap<string, number>,
  dateline: string,
): string[] {
  const found = new Set(
    storyTokens(dateline)
      .filter(isWordy)
      .map(({ key }) => key),
  );
  tokens.forEach(({ key, kind }, at) => {
    if (kind !== 'name-like' || !names.has(key)) return;
    const before = tokens[at - 1];
    if (KNOWN_PLACES.has(key) || (before && BEFORE_PLACES.has(before.said.toLowerCase())))
      found.add(key);
  });
  return [...found].slice(0, MOST);
}

const isWordy = ({ kind, key }: StoryToken) => kind !== 'number' && key.length > 2;

/** "SEOUL (AFP) —" at the head of a text. */
const DATELINE =
  /^\s{0,9}(\p{Lu}[\p{Lu} .,'’/-]{2,40})(?:,? ?\p{Lu}\p{Ll}{2,8}\.? \d{1,2})? ?(?:\([^()\n]{1,40}\) ?)?(?:--|—|–|- )/u;

export const datelineOf = (text: string) => DATELINE.exec(text.slice(0, 200))?.[1] ?? '';
