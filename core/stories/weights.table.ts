// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: -14.76,
  weights: {
    words: 2.24,
    wordsRoot: 4.27,
    names: 1.7,
    plainWords: 2.34,
    lead: 1.6,
    leadInText: 1.98,
    leadInTextLeast: 2.54,
    leadNames: 1.47,
    leadNamesInText: 2.57,
    leadNamesInTextLeast: -0.36,
    within: -2.83,
    rareNames: 0.35,
    rareWords: 3.81,
    both: 0.89,
    places: -0.23,
    placesApart: -0.33,
    numbers: 0.27,
    firstNumbers: 1.34,
    decimalsApart: -2.1,
    weekday: -0.03,
    weekdaysApart: -1.14,
    year: 0.3,
    yearsApart: -0.39,
    copy: 7.52,
    short: 38.23,
    noDay: -0.05,
    sameDay: 1.09,
    nextDay: -0.75,
    sameWeek: 0.82,
    daysApart: -0.32,
    farApart: -0.6,
    wordsFar: -4.53,
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: -0.52,
  weights: {
    own: 0.25,
    ownWords: 1.45,
    first: 1.99,
    supporters: -4.57,
    agreement: 0.31,
    agreementOdds: 1.5,
    doubts: -3.06,
    relativeWords: 0.62,
    friends: 0.17,
    rivals: -1.72,
    loyalty: 2.02,
    company: 3.92,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.6;
