import { namesOfMoment } from './moments.ts';
import { countsPeople } from './heads.ts';
import type { Mention } from './mention.ts';
import { countShared } from './shared-words.ts';
import { stem } from './stem.ts';

/** Names beside one figure that the other article never says. */
export function countForeign({ setting }: Mention, { article }: Mention): number {
  let foreign = 0;
  for (const name of setting.names) if (!article.has(name)) foreign++;
  return foreign;
}

/** "weeks" of "two weeks", "million" of "$2 million": tongues that measure alike. Never the number itself. */
export const unitSaid = ({ figure: { said } }: Mention) =>
  said
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(1)
    .at(-1)
    ?.replace(/s$/, '') ?? '';

export const areUnlike = (a: string, b: string) => a !== '' && b !== '' && a !== b;

export const isInHeadline = ({ figure }: Mention) => figure.flags.includes('headline');

/** What one counts is named close to the other: "23 Somali and Yemeni pirates". */
export function headIsNear({ figure: { counts } }: Mention, { setting }: Mention): boolean {
  return !!counts && setting.near.has(stem(counts.head));
}

export const isPeople = ({ figure: { counts } }: Mention) => !!counts && countsPeople(counts.head);

export const qualifiers = ({ figure }: Mention): ReadonlySet<string> =>
  new Set(figure.counts?.qualifiers ?? []);
export const unshared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && countShared(a, b) === 0;

/** A month or year that the other article never speaks of is mostly that of another event. */
export function isMomentForeign({ bearings: { moment } }: Mention, { article }: Mention): boolean {
  return (
    moment.size > 0 &&
    ![...moment].some((one) => [...namesOfMoment(one)].some((word) => article.has(word)))
  );
}

/** The other article knows whom this figure is of, and yet names somebody else beside its own. */
export function contrast({ bearings: { holder } }: Mention, other: Mention): number {
  if (holder.size === 0 || other.bearings.holder.size === 0) return 0;
  let known = 0;
  for (const name of holder) {
    if (other.setting.sentence.has(name) || other.bearings.holder.has(name)) return 0;
    if (other.article.has(name)) known = 1;
  }
  return known;
}
