import { findCoverage } from '../../../storage/coverage.ts';
import { prepare } from '../../../storage/prepare.ts';
import { edits } from './edits.ts';
import { rememberedFigures, reportOn } from './report.ts';
import { storyOf } from './story.ts';

/**
 * All that reads texts and compares what they say. It is two thirds of the background's code and keeps nothing
 * but what it has read; who wakes for a word that is being typed does without.
 */
export const engines = {
  prepare,
  findCoverage,
  reportOn,
  storyOf,
  edits,
  figuresOf: rememberedFigures(),
};

export type Engines = typeof engines;
export type LoadEngines = () => Promise<Engines>;
