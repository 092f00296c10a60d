import { asOf } from './as-of.ts';
import { coordinated } from './coordinated.ts';
import { counts } from './counts.ts';
import { elided } from './elided.ts';
import { flags } from './flags.ts';
import { hedges } from './hedges.ts';
import { hidden } from './hidden.ts';
import { named } from './named.ts';
import { ranges } from './ranges.ts';
import type { Refiner } from './refiner.ts';
import { sides } from './sides.ts';
import { sources } from './sources.ts';
import { statuses } from './status.ts';
import { trivial } from './trivial.ts';
import { wordless } from './wordless.ts';

/** Order matters: statuses and sides look at what is counted, flags at nothing else's work but the kind. */
export const REFINERS: readonly (readonly [name: string, refine: Refiner])[] = [
  ['named', named],
  ['elided', elided], // before the ranges: two of one unit may be one
  ['ranges', ranges], // before the hedges: one may govern a whole range
  ['hedges', hedges],
  ['counts', counts],
  ['coordinated', coordinated],
  ['hidden', hidden], // beside what is counted
  ['statuses', statuses],
  ['trivial', trivial],
  ['sides', sides],
  ['sources', sources],
  ['as-of', asOf],
  ['flags', flags],
  ['wordless', wordless], // last: its source and hedge are read all the same
];
