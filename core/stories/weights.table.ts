// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: -14.44,
  weights: {
    words: 0.38,
    wordsRoot: 4.22,
    names: 0.1,
    plainWords: 1.29,
    lead: 1.64,
    leadInText: 3.94,
    leadInTextLeast: 3.34,
    leadNames: 1.68,
    leadNamesInText: 2.4,
    leadNamesInTextLeast: -1.34,
    within: 0.7,
    rareNames: 1.47,
    rareWords: 3.38,
    both: -0.58,
    places: -0.09,
    placesApart: -0.07,
    numbers: 0.01,
    firstNumbers: 1.56,
    decimalsApart: -1.97,
    weekday: -0.37,
    weekdaysApart: -1.46,
    year: 0.24,
    yearsApart: -0.46,
    copy: 3.87,
    short: 33.05,
    sameDay: 1.25,
    nextDay: -0.51,
    sameWeek: 0.37,
    daysApart: -0.2,
    farApart: -0.42,
    wordsFar: -7.5,
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: -2.32,
  weights: {
    own: 0.16,
    ownWords: -1.31,
    first: 0.99,
    supporters: -2.56,
    agreement: 0.5,
    agreementOdds: 0.18,
    doubts: -2.7,
    relativeWords: 0.68,
    friends: -0.4,
    rivals: 0.25,
    loyalty: 1.53,
    company: 4.39,
    joins: 1.45,
    joinsOdds: 2.9,
    spread: -1.6,
    mutual: 2.9,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.4;
