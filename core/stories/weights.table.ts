// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: -13.09,
  weights: {
    words: -0.53,
    wordsRoot: 3.46,
    names: -0.62,
    plainWords: 0.79,
    lead: 2.04,
    leadInText: 4.43,
    leadInTextLeast: 3.75,
    leadNames: 1.88,
    leadNamesInText: 1.72,
    leadNamesInTextLeast: -1.97,
    within: 0.47,
    rareNames: 2.03,
    rareWords: 3.05,
    both: -1.09,
    places: 0.14,
    placesApart: -0.05,
    numbers: -0.02,
    firstNumbers: 1.64,
    decimalsApart: -1.75,
    weekday: -0.7,
    weekdaysApart: -1.64,
    year: 0.19,
    yearsApart: -0.46,
    copy: 16.82,
    short: 26.34,
    noDay: 0.05,
    sameDay: 1.28,
    nextDay: -0.33,
    sameWeek: -0.01,
    daysApart: -0.35,
    farApart: -0.52,
    wordsFar: -5.99,
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: -0.95,
  weights: {
    own: 0.53,
    ownWords: -1.31,
    first: 1.36,
    supporters: -2.06,
    agreement: -0.36,
    agreementOdds: 0.42,
    doubts: -4.14,
    relativeWords: 0.6,
    friends: -0.87,
    rivals: -0.88,
    loyalty: 2.59,
    company: 4.21,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.5;
