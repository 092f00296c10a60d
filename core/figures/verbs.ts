import { SAYS } from './speakers.table.ts';
import { IRREGULAR_VERBS, NOT_VERBS } from './verbs.table.ts';

const PARTICIPLE = /^[a-z]{2,}(?:ed|ing)$/;

/** Whether a lower-case word is a verb by its form or by the table; what may be either counts as none. */
export const isVerb = (word: string) =>
  IRREGULAR_VERBS.has(word) || (PARTICIPLE.test(word) && !NOT_VERBS.has(word));

export const isReporting = (word: string) => SAYS.has(word);

const AUXILIARIES: ReadonlySet<string> = new Set(
  `is are was were be been being am has have had having do does did will would can could may might must shall should 's 're 've
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't get got gets`.split(
    /\s+/,
  ),
);
export const isAuxiliary = (word: string) => AUXILIARIES.has(word);
