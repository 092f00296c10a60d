import { AGENCIES, HOUSES } from './houses.table.ts';
import { plain } from './spelling.ts';

/** A publishing house, however a text names it. */
export interface House {
  readonly key: string;
  readonly name: string;
  readonly agency: boolean;
}

const known: ReadonlyMap<string, readonly [string, string]> = new Map(
  HOUSES.flatMap(([key, printed, ...names]) =>
    [key, ...names].map((name): [string, readonly [string, string]] => [name, [key, printed]]),
  ),
);

/** A credit that names nobody joins nobody. */
const NOBODY =
  /^(?:agenc(?:y|ies)|news agenc(?:y|ies)|wires?|staff|staff (?:writer|reporter)s?|editors?|online|desk|web desk|news desk|correspondents?|reporters?)?$/;
const LEAD_IN =
  /^\W*(?:copyright|source|credit|originally published (?:on|by|in)|first published (?:on|by|in)|published by|by|via|from|with|courtesy of)\b[\s:]*/i;

/** "-DW", "— AFP", "Source: Reuters" and "Agence France-Presse": one key for each house. */
export function houseOf(said: string | undefined): House | undefined {
  const bare = (said ?? '').slice(0, 200).replace(LEAD_IN, '');
  // "AFP, Reuters": the first is the one that the text leans on.
  const printed = (bare.split(/[/&,;|+]|\s(?:and|with)\s/i)[0] ?? '')
    .replace(/\s\d{4}$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
  const name = plain(printed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (NOBODY.test(name)) return undefined;
  const [key, shown] = known.get(name) ?? [name, printed];
  return { key, name: shown, agency: AGENCIES.has(key) };
}
