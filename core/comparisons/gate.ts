import type { Flag } from '../figures/figure.ts';
import type { Apart } from './comparison.ts';
import { headRelation } from './heads.ts';
import type { Mention } from './mention.ts';

/** The same for (a, b) and (b, a). */
export type Fails = (a: Mention, b: Mention) => boolean;

export interface Gate {
  readonly name: Apart;
  readonly fails: Fails;
}

export const relation = (a: Mention, b: Mention) =>
  headRelation(a.figure.counts?.head, b.figure.counts?.head);

export function oneOnly(flag: Flag): Fails {
  return (a, b) => a.figure.flags.includes(flag) !== b.figure.flags.includes(flag);
}
