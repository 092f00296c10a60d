// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: -14.19,
  weights: {
    words: 0.29,
    wordsRoot: 3.97,
    names: 0.2,
    plainWords: 1.17,
    lead: 1.79,
    leadInText: 3.72,
    leadInTextLeast: 3.45,
    leadNames: 1.7,
    leadNamesInText: 2.32,
    leadNamesInTextLeast: -1.46,
    within: -0.53,
    rareNames: 1.43,
    rareWords: 3.44,
    both: -0.53,
    places: -0.06,
    placesApart: -0.1,
    numbers: 0.07,
    firstNumbers: 1.45,
    decimalsApart: -1.92,
    weekday: -0.42,
    weekdaysApart: -1.46,
    year: 0.19,
    yearsApart: -0.5,
    copy: 12.93,
    short: 33.48,
    noDay: -0.05,
    sameDay: 1.16,
    nextDay: -0.56,
    sameWeek: 0.33,
    daysApart: -0.22,
    farApart: -0.45,
    wordsFar: -7.02,
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: -1.39,
  weights: {
    own: 0.41,
    ownWords: -0.11,
    first: 1.29,
    supporters: -2.75,
    agreement: 0.46,
    agreementOdds: 0.25,
    doubts: -3.72,
    relativeWords: 0.59,
    friends: -0.83,
    rivals: -1.23,
    loyalty: 2.78,
    company: 4.2,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.5;
