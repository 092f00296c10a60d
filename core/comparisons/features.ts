import { headRelation, type HeadRelation } from './heads.ts';
import { apartness, meet } from './interval.ts';
import { isSideUnlike, isTimeUnlike } from './gates.ts';
import type { Mention } from './mention.ts';
import { countShared, sharedRarity, type Rarity } from './shared-words.ts';

/** One figure of each article, and how rare words are in the two. The same for (a, b) and (b, a). */
type Measure = (a: Mention, b: Mention, rarity: Rarity) => number;

const yes = (truth: boolean) => (truth ? 1 : 0);
const head =
  (...relations: HeadRelation[]): Measure =>
  (a, b) =>
    yes(relations.includes(relationOf(a, b)));
const relationOf = (a: Mention, b: Mention) =>
  headRelation(a.figure.counts?.head, b.figure.counts?.head);
const shared =
  (part: 'sentence' | 'near' | 'before' | 'after' | 'names'): Measure =>
  (a, b, rarity) =>
    sharedRarity(a.setting[part], b.setting[part], rarity);
const unlike =
  (part: 'names' | 'places' | 'years'): Measure =>
  (a, b) =>
    yes(
      a.setting[part].size > 0 &&
        b.setting[part].size > 0 &&
        countShared(a.setting[part], b.setting[part]) === 0,
    );
const oneOnly =
  (has: (mention: Mention) => boolean): Measure =>
  (a, b) =>
    yes(has(a) !== has(b));
const kind =
  (name: string): Measure =>
  (a) =>
    yes(a.figure.kind === name);

/** What can be seen of two figures by themselves. */
export const LOCAL = {
  // what is counted
  headEqual: head('equal'),
  headSynonym: head('synonym'),
  headWider: head('wider', 'part'),
  headUnknown: head('unknown'),
  headDifferent: head('different'),
  qualifierShared: (a, b) => countShared(qualifiers(a), qualifiers(b)),
  qualifierUnlike: (a, b) => yes(unshared(qualifiers(a), qualifiers(b))),
  nextWordEqual: (a, b) => yes(a.setting.next !== '' && a.setting.next === b.setting.next),
  // what happened to it, on whose side
  statusEqual: (a, b) => yes(!!a.status && a.status === b.status),
  statusUnlike: (a, b) => yes(!!a.status && !!b.status && a.status !== b.status),
  statusOneOnly: oneOnly(({ status }) => !!status),
  sideShared: (a, b) => yes(a.figure.sides.some((side) => b.figure.sides.includes(side))),
  sideUnlike: (a, b) => yes(isSideUnlike(a, b)),
  sourceShared: (a, b) => yes(!!a.figure.source && a.figure.source.name === b.figure.source?.name),
  // words around
  sentenceShared: shared('sentence'),
  nearShared: shared('near'),
  beforeShared: shared('before'),
  afterShared: shared('after'),
  namesShared: shared('names'),
  namesUnlike: unlike('names'),
  placesUnlike: unlike('places'),
  yearsUnlike: unlike('years'),
  yearsOneOnly: oneOnly(({ setting }) => setting.years.size > 0),
  looksBackOneOnly: oneOnly(({ setting }) => setting.looksBack),
  timeUnlike: (a, b) => yes(isTimeUnlike(a, b)),
  neighboursAgree: (a, b) => countShared(a.neighbours, b.neighbours),
  // flags
  plannedOneOnly: oneOnly(({ figure }) => figure.flags.includes('planned')),
  partOneOnly: oneOnly(({ figure }) => figure.flags.includes('part')),
  perOneOnly: oneOnly(({ figure }) => figure.flags.includes('per')),
  incrementOneOnly: oneOnly(({ figure }) => figure.flags.includes('increment')),
  // where in the story
  positionApart: (a, b) => Math.abs(a.position - b.position),
  bothEarly: (a, b) => yes(Math.max(a.position, b.position) < 0.34),
  repeated: (a, b) => Math.min(a.repeats, b.repeats) - 1,
  // numbers
  valueEqual: (a, b) => yes(apartness(a.interval.point, b.interval.point) < 1e-9),
  valuesMeet: (a, b) => yes(meet(a.interval, b.interval)),
  valueApart: (a, b) => apartness(a.interval.point, b.interval.point),
  hedgeShared: (a, b) => yes(!!a.figure.hedge && !!b.figure.hedge),
  smallNumber: (a, b) => yes(Math.max(a.interval.point, b.interval.point) < 5),
  digits: (a, b) =>
    Math.log10(Math.min(Math.abs(a.interval.point), Math.abs(b.interval.point)) + 1),
  // kind
  isCount: kind('count'),
  isMoney: kind('money'),
  isPercent: kind('percent'),
  isDuration: kind('duration'),
  isMeasure: kind('measure'),
  isMagnitude: (a) => yes(a.figure.unit === 'magnitude'),
} as const satisfies Record<string, Measure>;

export type LocalName = keyof typeof LOCAL;
const LOCAL_NAMES = Object.keys(LOCAL) as readonly LocalName[];

export function localFeatures(a: Mention, b: Mention, rarity: Rarity): Record<LocalName, number> {
  const features: Partial<Record<LocalName, number>> = {};
  for (const name of LOCAL_NAMES) features[name] = LOCAL[name](a, b, rarity);
  return features as Record<LocalName, number>; // every name was set
}

/** How alike two figures are but for their numbers: what candidates are ranked by before the weights decide. */
export function contextScore(f: Readonly<Record<LocalName, number>>): number {
  return (
    1.5 * f.headEqual +
    1.2 * f.headSynonym +
    0.4 * f.headWider -
    1.5 * f.headDifferent +
    1.2 * f.statusEqual -
    1.2 * f.statusUnlike +
    0.5 * f.sideShared -
    0.6 * f.sideUnlike +
    0.4 * Math.min(2, f.qualifierShared) -
    0.4 * f.qualifierUnlike +
    0.6 * f.nextWordEqual +
    2 * f.nearShared +
    1.5 * f.sentenceShared +
    1.2 * f.afterShared +
    0.8 * f.beforeShared +
    0.5 * f.namesShared -
    0.3 * f.placesUnlike -
    0.5 * f.yearsUnlike -
    0.4 * f.looksBackOneOnly -
    0.5 * f.positionApart +
    0.5 * Math.min(2, f.neighboursAgree) -
    0.6 * (f.plannedOneOnly + f.partOneOnly + f.perOneOnly + f.incrementOneOnly + f.timeUnlike)
  );
}

const qualifiers = ({ figure }: Mention): ReadonlySet<string> =>
  new Set(figure.counts?.qualifiers ?? []);
const unshared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && countShared(a, b) === 0;
