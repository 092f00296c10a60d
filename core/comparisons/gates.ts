import type { Flag } from '../figures/figure.ts';
import type { Apart } from './comparison.ts';
import { headRelation } from './heads.ts';
import type { Mention } from './mention.ts';
import { countShared } from './setting.ts';

interface Gate {
  readonly name: Apart;
  readonly fails: (a: Mention, b: Mention) => boolean;
}

/** What keeps two figures apart whatever their numbers are. The first that fails names the reason. */
const GATES: readonly Gate[] = [
  { name: 'kind', fails: (a, b) => a.figure.kind !== b.figure.kind },
  {
    name: 'currency',
    fails: (a, b) => a.figure.kind === 'money' && a.figure.unit !== b.figure.unit,
  },
  { name: 'unit', fails: (a, b) => a.figure.unit !== b.figure.unit },
  { name: 'negated', fails: unlikeFlag('negated') },
  { name: 'increment', fails: unlikeFlag('increment') },
  { name: 'per', fails: unlikeFlag('per') },
  {
    name: 'subject',
    fails: (a, b) => headRelation(a.figure.counts?.head, b.figure.counts?.head) === 'different',
  },
  { name: 'status', fails: (a, b) => !!a.status && !!b.status && a.status !== b.status },
  { name: 'side', fails: unlikeSides },
  { name: 'planned', fails: unlikeFlag('planned') },
  { name: 'place', fails: unlikePlaces },
  { name: 'part-of-total', fails: unlikeFlag('part') },
  {
    name: 'part-of-total',
    fails: (a, b) => headRelation(a.figure.counts?.head, b.figure.counts?.head) === 'part',
  },
  { name: 'time', fails: (a, b) => daysApart(a.figure.asOf, b.figure.asOf) > 1 },
];

export function keptApart(a: Mention, b: Mention): Apart | undefined {
  return GATES.find((gate) => gate.fails(a, b))?.name;
}

function unlikeFlag(flag: Flag) {
  return (a: Mention, b: Mention) =>
    a.figure.flags.includes(flag) !== b.figure.flags.includes(flag);
}

function unlikeSides(a: Mention, b: Mention): boolean {
  const [ours, theirs] = [a.figure.sides, b.figure.sides];
  return ours.length > 0 && theirs.length > 0 && !ours.some((side) => theirs.includes(side));
}

function unlikePlaces({ setting: a }: Mention, { setting: b }: Mention): boolean {
  return (
    a.places.size > 0 &&
    b.places.size > 0 &&
    countShared(a.places, b.names) + countShared(b.places, a.names) === 0
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 0 where either is unknown or an interval: only two days that differ keep figures apart. */
function daysApart(a: string | undefined, b: string | undefined): number {
  if (!a || !b || !DAY.test(a) || !DAY.test(b)) return 0;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
