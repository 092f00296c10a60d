// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { FeatureName } from './features.ts';

/** Log-odds that two articles report one event: the bias, and what a full unit of each feature adds. */
export const SIMILARITY: {
  readonly bias: number;
  readonly weights: Readonly<Record<FeatureName, number>>;
} = {
  bias: -13.83,
  weights: {
    words: 1.54,
    'words²': 1.77,
    names: 3.76,
    plainWords: -0.19,
    lead: 3.26,
    leadInText: 5.68,
    leadInTextLeast: 3.28,
    within: -3.66,
    rareNames: -0.2,
    rareWords: 3.9,
    both: 1.85,
    places: -0.19,
    placesApart: -0.4,
    numbers: 0.91,
    copy: 10.94,
    short: 41.14,
    noDay: -0.31,
    sameDay: 1.17,
    nextDay: -0.66,
    sameWeek: 0.72,
    daysApart: 0.03,
    farApart: -0.48,
    wordsFar: -5.68,
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.5;
