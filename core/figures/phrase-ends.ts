import { isStop } from './nouns.ts';
import { low, type Scene } from './scene.ts';

/** At a function word; "after the 7.8 quake [more than] 20,000 fled". */
export const endsBefore = (scene: Scene, at: number, head: number) =>
  (isStop(low(scene, at)) && low(scene, at) !== 'us') ||
  (head >= 0 && low(scene, at + 1) === 'than');

const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const PERIOD = /^(?:year|month|week|quarter|night|season|summer|winter|spring|autumn|fall)$/;

/** "output last year", "voters Tuesday": when, and no part of what is counted. */
export const isTime = (scene: Scene, at: number) =>
  (DAYS.test(low(scene, at)) &&
    scene.tokens[at]?.capital === true &&
    !possessive(scene, at) &&
    !/^(?:night|morning|evening|afternoon)s?$/.test(low(scene, at + 1))) ||
  (/^(?:last|this|next)$/.test(low(scene, at)) && PERIOD.test(low(scene, at + 1)));

export const possessive = (scene: Scene, at: number) =>
  /'s?$/.test(low(scene, at)) || /^['’]$/.test(scene.tokens[at + 1]?.text ?? '');
