// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: -13.55,
  weights: {
    words: 2.0,
    wordsRoot: 1.8,
    names: 3.64,
    plainWords: 1.07,
    lead: 2.5,
    leadInText: 4.02,
    leadInTextLeast: 3.92,
    within: -3.4,
    rareNames: 0.0,
    rareWords: 4.26,
    both: 1.92,
    places: -0.07,
    placesApart: -0.27,
    numbers: 0.1,
    firstNumbers: 1.44,
    decimalsApart: -2.17,
    weekday: -0.05,
    weekdaysApart: -1.11,
    year: 0.27,
    yearsApart: -0.3,
    copy: 13.67,
    runs: -1.57,
    short: 39.69,
    noDay: -0.17,
    sameDay: 0.99,
    nextDay: -0.81,
    sameWeek: 0.62,
    daysApart: 0.23,
    farApart: -0.33,
    wordsFar: -7.05,
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: 0.9,
  weights: {
    own: 0.5,
    ownWords: 2.65,
    supported: -3.0,
    supporters: -1.48,
    agreement: 2.63,
    bestAgreement: 1.43,
    doubts: -1.38,
    sharedWords: -2.84,
    relativeWords: 1.15,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.6;
