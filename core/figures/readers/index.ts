import { age } from './ages.ts';
import { clock } from './clock.ts';
import { ago, date, decade, year } from './dates.ts';
import { identifier, rated } from './identifiers.ts';
import { count, known, model, ordinal, phone } from './names.ts';
import { idiom } from './idioms.ts';
import { aUnit, halfUnit, partUnit, magnitude, measured, negative } from './measured.ts';
import { money } from './money.ts';
import type { Reader } from './reader.ts';
import { factor, fraction, outOf, percent } from './shares.ts';
import { tally } from './tallies.ts';
import { bareTime, collective, majority, often, severalOf } from './wordless.ts';

/** Of two findings that overlap the longer stays; of two as long, that of the reader further up. */
export const READERS: readonly Reader[] = [
  date,
  clock,
  ago,
  age,
  ordinal,
  idiom,
  identifier,
  phone,
  model,
  known,
  rated,
  year,
  decade,

  tally,
  money,
  percent,
  measured,
  negative,
  magnitude,
  halfUnit,
  partUnit,
  aUnit,
  fraction,
  outOf,
  factor,
  often,
  bareTime,
  severalOf,
  collective,
  majority,
  count,
];
