import { counted, COUNTED, dated, DATED, placed, PLACED, timed, TIMED } from './clues.ts';
import { overlap } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import { containment } from './shingles.ts';
import type { Weighed } from './vectors.ts';

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
  ...PLACED,
  ...COUNTED,
  ...TIMED,
  'copy',
  'short',
  ...DATED,
  'wordsFar',
] as const;

const FAR_APART = DATED.indexOf('farApart');
const [RARE_NAMES, RARE_WORDS] = [4, 8];
/** Texts that share fewer words hold no run of three of the other's worth counting. */
const COPY_FROM = 0.35;

/**
 * What two articles share, in the order of `FEATURE_NAMES`, each 0..1 and the same whichever comes first. Roots make
 * small shares count.
 */
export function features(a: Weighed, b: Weighed, rarity: Rarity): readonly number[] {
  const words = overlap(a.terms, b.terms, RARE_WORDS);
  const names = overlap(a.names, b.names, RARE_NAMES);
  const days = dated(a, b);
  return [
    words.cosine,
    Math.sqrt(words.cosine),
    names.cosine,
    Math.sqrt(words.plainLead),
    Math.sqrt(words.lead),
    mean(words.leadInText),
    Math.min(words.leadInText[0], words.leadInText[1]),
    Math.sqrt(names.lead),
    mean(names.leadInText),
    Math.min(names.leadInText[0], names.leadInText[1]),
    words.within,
    Math.min(1, names.heaviest / 40),
    Math.min(1, words.heaviest / 80),
    Math.sqrt(names.cosine * words.cosine),
    ...placed(a, b, rarity),
    ...counted(a, b),
    ...timed(a, b),
    words.cosine < COPY_FROM ? 0 : containment(a.print.shingles, b.print.shingles),
    1 / Math.log2(8 + Math.min(a.print.length, b.print.length)),
    ...days,
    (days[FAR_APART] ?? 0) * words.cosine,
  ];
}

/** The same by name, for whoever wants to see why. */
export const named = <Name extends string>(names: readonly Name[], values: readonly number[]) => {
  const entries = names.map((name, at) => [name, values[at] ?? 0]);
  // Every name is there.
  return Object.fromEntries(entries) as Readonly<Record<Name, number>>;
};

const mean = ([a, b]: readonly [number, number]) => (a + b) / 2;
