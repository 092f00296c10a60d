import { headRelation, type HeadRelation } from './heads.ts';
import { apartness, meet } from './interval.ts';
import type { Mention } from './mention.ts';
import { countShared, sharedPart } from './setting.ts';

/** What speaks for or against two figures being one quantity. Every feature is the same for (a, b) and (b, a). */
export type Features = Readonly<Record<FeatureName, number>>;

type Measure = (a: Mention, b: Mention) => number;

const yes = (truth: boolean) => (truth ? 1 : 0);
const head =
  (relation: HeadRelation): Measure =>
  (a, b) =>
    yes(headRelation(a.figure.counts?.head, b.figure.counts?.head) === relation);
const shared =
  (part: 'sentence' | 'near' | 'names' | 'places'): Measure =>
  (a, b) =>
    sharedPart(a.setting[part], b.setting[part]);

const MEASURES = {
  headEqual: head('equal'),
  headSynonym: head('synonym'),
  headWider: head('wider'),
  headUnknown: head('unknown'),
  statusEqual: (a, b) => yes(!!a.status && a.status === b.status),
  statusOneUnknown: (a, b) => yes(!a.status !== !b.status),
  sideShared: (a, b) => yes(a.figure.sides.some((side) => b.figure.sides.includes(side))),
  sideOneUnknown: (a, b) => yes(!a.figure.sides.length !== !b.figure.sides.length),
  qualifierShared: (a, b) => countShared(qualifiers(a), qualifiers(b)),
  qualifierUnshared: (a, b) => unshared(qualifiers(a), qualifiers(b)),
  sentenceShared: shared('sentence'),
  nearShared: shared('near'),
  namesShared: shared('names'),
  placesShared: shared('places'),
  beforeShared: (a, b) => countShared(a.setting.before, b.setting.before),
  afterShared: (a, b) => countShared(a.setting.after, b.setting.after),
  positionApart: (a, b) => Math.abs(a.position - b.position),
  valueEqual: (a, b) => yes(apartness(a.interval.point, b.interval.point) < 1e-9),
  valuesMeet: (a, b) => yes(meet(a.interval, b.interval)),
  valueApart: (a, b) => apartness(a.interval.point, b.interval.point),
  unitSays: (a) => yes(a.figure.kind === 'measure' || a.figure.kind === 'votes'),
  smallNumber: (a, b) =>
    yes(a.figure.kind === 'count' && Math.max(a.interval.point, b.interval.point) < 5),
} as const satisfies Record<string, Measure>;

export type FeatureName = keyof typeof MEASURES;
export const FEATURES = Object.keys(MEASURES) as readonly FeatureName[];

export function featuresOf(a: Mention, b: Mention): Features {
  const entries = FEATURES.map((name) => [name, MEASURES[name](a, b)] as const);
  return Object.fromEntries(entries) as Features;
}

const qualifiers = ({ figure }: Mention): ReadonlySet<string> =>
  new Set(figure.counts?.qualifiers ?? []);

function unshared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size > 0 && b.size > 0 && countShared(a, b) === 0 ? 1 : 0;
}
