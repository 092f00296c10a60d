import { BACKGROUND_NAMES, BACKGROUND_WORDS } from './background.table.ts';

/** Share of news articles that hold a term, from a table of common ones; 0 for what is not in it. */
export const backgroundShare = (term: string): number => shares.get(term) ?? 0;

/** Whether a stem is a common word of news that is written small. */
export const isCommon = (term: string): boolean => words.has(term);

type Rows = readonly (readonly [number, string])[];

/** Rows give the share in per mille, then the terms. */
const entriesOf = (rows: Rows) =>
  rows.flatMap(([share, terms]) =>
    terms.split(' ').map((term): [string, number] => [term, share / 1000]),
  );

const words: ReadonlyMap<string, number> = new Map(entriesOf(BACKGROUND_WORDS));
const shares: ReadonlyMap<string, number> = new Map([...words, ...entriesOf(BACKGROUND_NAMES)]);
