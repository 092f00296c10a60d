import { daysApart } from './day.ts';
import type { Rarity } from './rarity.ts';
import { containment } from './shingles.ts';
import { cosine, covered, sharedWords, type Weighed } from './vectors.ts';

export type Features = Readonly<Record<FeatureName, number>>;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export const FEATURE_NAMES = [
  'words',
  'words²',
  'names',
  'plainWords',
  'lead',
  'leadInText',
  'leadInTextLeast',
  'within',
  'rareNames',
  'rareWords',
  'both',
  'places',
  'placesApart',
  'numbers',
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

/** What two articles share, each part the same whichever comes first, about 0..1. */
export function features(a: Weighed, b: Weighed, rarity: Rarity): Features {
  const words = cosine(a.terms, b.terms);
  const names = cosine(a.names, b.names);
  const [leadOfA, leadOfB] = [covered(a.lead, b.terms), covered(b.lead, a.terms)];
  const shared = sharedWords(a.terms, b.terms);
  const sharedNames = sharedWords(a.names, b.names);
  return {
    words,
    'words²': Math.sqrt(words),
    names,
    plainWords: Math.sqrt(cosine(plainLead(a), plainLead(b))),
    lead: Math.sqrt(cosine(a.lead, b.lead)),
    leadInText: (leadOfA + leadOfB) / 2,
    leadInTextLeast: Math.min(leadOfA, leadOfB),
    within: Math.max(covered(a.terms, b.terms), covered(b.terms, a.terms)),
    rareNames: told(sharedNames, 4, 40),
    rareWords: told(shared, 8, 80),
    both: Math.sqrt(names * words),
    ...placed(a, b, rarity),
    numbers: Math.min(1, sharedOf(a.print.numbers, b.print.numbers).length / 5),
    copy: containment(a.print.shingles, b.print.shingles),
    short: 1 / Math.log2(8 + Math.min(a.print.length, b.print.length)),
    ...dated(a, b, words),
  };
}

/** The opening without names: what happened, not to whom. */
function plainLead({ lead, names }: Weighed) {
  const weights = new Map([...lead.weights].filter(([word]) => !names.weights.has(word)));
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, norm: Math.sqrt(squares) };
}

const told = (shared: readonly { readonly weight: number }[], count: number, most: number) =>
  Math.min(1, shared.slice(0, count).reduce((sum, { weight }) => sum + weight, 0) / most);

function placed(a: Weighed, b: Weighed, rarity: Rarity) {
  const shared = sharedOf(a.print.places, b.print.places);
  const weight = shared.reduce((sum, place) => sum + rarity.name(place), 0);
  const apart = shared.length === 0 && a.print.places.length > 0 && b.print.places.length > 0;
  return { places: Math.min(1, weight / 15), placesApart: apart ? 1 : 0 };
}

function dated(a: Weighed, b: Weighed, words: number) {
  const days = daysApart(a.print.day, b.print.day);
  const far = days !== undefined && days > 10;
  return {
    noDay: days === undefined ? 1 : 0,
    sameDay: days === 0 ? 1 : 0,
    nextDay: days === 1 ? 1 : 0,
    sameWeek: days !== undefined && days > 1 && days <= 7 ? 1 : 0,
    daysApart: days === undefined ? 0 : Math.min(1, Math.log2(1 + days) / 8),
    farApart: far ? 1 : 0,
    wordsFar: far ? words : 0,
  };
}

export function sharedOf(a: readonly string[], b: readonly string[]): string[] {
  const theirs = new Set(b);
  return a.filter((value) => theirs.has(value));
}
