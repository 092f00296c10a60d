import { counted, dated, placed, timed } from './clues.ts';
import { covered, overlap } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import { containment } from './shingles.ts';
import type { Weighed } from './vectors.ts';

export type Features = Readonly<Record<FeatureName, number>>;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export const FEATURE_NAMES = [
  'words',
  'wordsRoot',
  'names',
  'plainWords',
  'lead',
  'leadInText',
  'leadInTextLeast',
  'leadNames',
  'leadNamesInText',
  'leadNamesInTextLeast',
  'within',
  'rareNames',
  'rareWords',
  'both',
  'places',
  'placesApart',
  'numbers',
  'firstNumbers',
  'decimalsApart',
  'weekday',
  'weekdaysApart',
  'year',
  'yearsApart',
  'copy',
  'short',
  'noDay',
  'sameDay',
  'nextDay',
  'sameWeek',
  'daysApart',
  'farApart',
  'wordsFar',
] as const;

/** What two articles share, each part 0..1 and the same whichever comes first. Roots make small shares count. */
export function features(a: Weighed, b: Weighed, rarity: Rarity): Features {
  const words = overlap(a.terms, b.terms);
  const names = overlap(a.names, b.names);
  const [leadOfA, leadOfB] = [covered(a.lead, b.terms), covered(b.lead, a.terms)];
  const [namesOfA, namesOfB] = [covered(a.leadNames, b.names), covered(b.leadNames, a.names)];
  const copy = containment(a.print.shingles, b.print.shingles);
  const days = dated(a, b);
  return {
    words: words.cosine,
    wordsRoot: Math.sqrt(words.cosine),
    names: names.cosine,
    plainWords: Math.sqrt(overlap(a.plainLead, b.plainLead).cosine),
    lead: Math.sqrt(overlap(a.lead, b.lead).cosine),
    leadInText: (leadOfA + leadOfB) / 2,
    leadInTextLeast: Math.min(leadOfA, leadOfB),
    leadNames: Math.sqrt(overlap(a.leadNames, b.leadNames).cosine),
    leadNamesInText: (namesOfA + namesOfB) / 2,
    leadNamesInTextLeast: Math.min(namesOfA, namesOfB),
    within: words.within,
    rareNames: heaviest(names.shared, 4, 40),
    rareWords: heaviest(words.shared, 8, 80),
    both: Math.sqrt(names.cosine * words.cosine),
    ...placed(a, b, rarity),
    ...counted(a, b),
    ...timed(a, b),
    copy,
    short: 1 / Math.log2(8 + Math.min(a.print.length, b.print.length)),
    ...days,
    wordsFar: days.farApart * words.cosine,
  };
}

/** Share of `most` that the heaviest few weigh. */
function heaviest(shared: Float64Array, count: number, most: number): number {
  const best = new Float64Array(count);
  for (const weight of shared) {
    let at = count - 1;
    if (weight <= (best[at] ?? 0)) continue;
    for (; at > 0 && (best[at - 1] ?? 0) < weight; at--) best[at] = best[at - 1] ?? 0;
    best[at] = weight;
  }
  return Math.min(1, best.reduce((sum, weight) => sum + weight, 0) / most);
}
