import { age } from './ages.ts';
import { clock } from './clock.ts';
import { ago, date, decade, year } from './dates.ts';
import { identifier, rated } from './identifiers.ts';
import { FOLDS, ORDINALS } from '../numerals.table.ts';
import { count, known, model, ordinal, phone } from './names.ts';
import { idiom } from './idioms.ts';
import { aUnit, halfUnit, partUnit, magnitude, measured, negative } from './measured.ts';
import { money } from './money.ts';
import type { Reader } from './reader.ts';
import { factor, fraction, outOf, percent } from './shares.ts';
import { tally } from './tallies.ts';
import { bareTime, collective, majority, often, severalOf, twice } from './wordless.ts';

/** With what the findings of a reader begin: any token, a number, or one of some words. */
type Begins = 'any' | { readonly number?: true; readonly words?: ReadonlySet<string> };

const number = { number: true } as const;
const words = (list: string): { readonly words: ReadonlySet<string> } => ({
  words: new Set(list.split(' ')),
});
const article = words('a an');

/** Of two findings that overlap the longer stays; of two as long, that of the reader further up. */
export const READERS: readonly (readonly [read: Reader, begins: Begins])[] = [
  [date, 'any'],
  [clock, number],
  [ago, number],
  [age, number],
  [ordinal, { number: true, words: ORDINALS }],
  [idiom, 'any'],
  [identifier, 'any'],
  [phone, number],
  [model, 'any'],
  [known, 'any'],
  [rated, number],
  [year, number],
  [decade, words('nineteen')],

  [tally, number],
  [money, 'any'],
  [percent, number],
  [measured, number],
  [negative, words('minus - ‐ ‑ – — −')],
  [magnitude, number],
  [halfUnit, words('half')],
  [partUnit, { number: true, ...article }],
  [aUnit, article],
  [fraction, { number: true, ...words('a an half') }],
  [outOf, number],
  [factor, { number: true, words: new Set(Object.keys(FOLDS)) }],
  [often, words('once twice thrice')],
  [twice, words('twice thrice')],
  [bareTime, words('seconds minutes hours days weeks months years decades')],
  [severalOf, words('several a')],
  [collective, words('a')],
  [majority, words('a')],
  [count, number],
];
