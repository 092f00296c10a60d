import { CLOCK, WEEKDAY } from '../calendar.table.ts';
import { excludedDraft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import type { Reader } from './reader.ts';

const text = (scene: Scene, at: number) => scene.tokens[at]?.text ?? '';
const HOUR = /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/;

/** "7:00pm", "9:30 a.m.", "8.40pm", "6am", "1023 GMT", "13:45", "two o'clock". */
export const clock: Reader = (scene, at) => {
  const token = scene.tokens[at];
  const amount = scene.amounts[at];
  if (!token || !amount) return undefined;
  if (
    /^\d{1,2}$/.test(token.text) &&
    text(scene, at + 1) === ':' &&
    scene.tokens[at + 2]?.tight &&
    /^[0-5]\d$/.test(text(scene, at + 2))
  )
    return excludedDraft('clock', 'time', at, endOfClock(scene, at + 3));
  if (
    isClockWord(scene, amount.to) &&
    (HOUR.test(token.text) ||
      /^\d{4}$/.test(token.text) ||
      (amount.form === 'words' && amount.max <= 12 && low(scene, at - 1) !== 'for'))
  )
    return excludedDraft('clock', 'time', at, endOfClock(scene, amount.to));
  if (isPast(scene, at) || isOpening(scene, at))
    return excludedDraft('clock', 'time', at, amount.to);
  return isMilitary(scene, at) ? excludedDraft('clock', 'time', at, at + 1) : undefined;
};

/** "at 1353 (1023 GMT)", "0930 hours", "1115 hrs". */
function isMilitary(scene: Scene, at: number): boolean {
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text(scene, at))) return false;
  if (/^(?:hours|hrs)$/.test(low(scene, at + 1))) return true;
  const leads = /^(?:at|by|around|about|until|from|before|after)$/.test(low(scene, at - 1));
  return leads && text(scene, at + 1) === '(';
}

const isClockWord = (scene: Scene, at: number) =>
  CLOCK.test(low(scene, at)) &&
  !(low(scene, at) === 'local' && low(scene, at + 1) !== 'time') &&
  !(low(scene, at) === 'hrs' && !/^\d{2}:?\d{2}$/.test(text(scene, at - 1)));

function endOfClock(scene: Scene, at: number): number {
  let to = at;
  if (text(scene, to) === ':' && /^\d\d$/.test(text(scene, to + 1))) to += 2;
  while (CLOCK.test(low(scene, to)) && low(scene, to) !== 'local') to += 1;
  return to;
}

/** "a quarter past nine", "ten past six". */
const isPast = (scene: Scene, at: number) =>
  isOfDay(scene, at) ||
  isMinutesPast(scene, at) ||
  (low(scene, at - 1) === 'past' && isMinutesPast(scene, at - 2)) ||
  ((scene.amounts[at]?.max ?? 13) <= 12 &&
    /^(?:past|to)$/.test(low(scene, at - 1)) &&
    /^(?:quarter|half)$/.test(low(scene, at - 2)));

const isMinutesPast = (scene: Scene, at: number) => {
  const [minutes, hour] = [scene.amounts[at], scene.amounts[at + 2]];
  const words = minutes?.form === 'words' && minutes.max < 30 && minutes.to === at + 1;
  return words && low(scene, at + 1) === 'past' && (hour?.max ?? 13) <= 12;
};

/** "at two in the morning", "about 9 or 10 the next morning". */
function isOfDay(scene: Scene, at: number): boolean {
  const amount = scene.amounts[at];
  if (!amount || amount.max > 12) return false;
  const behind = [0, 1, 2].map((step) => low(scene, amount.to + step)).join(' ');
  return /^(?:in the (?:morning|evening|afternoon)|(?:the )?(?:next|same|that|following) (?:morning|evening|afternoon|night))/.test(
    behind,
  );
}

/** "resumes at 10.30 on Tuesday". */
const isOpening = (scene: Scene, at: number) =>
  /^(?:[01]?\d|2[0-3])\.(?:[03]0|[14]5)$/.test(text(scene, at)) &&
  low(scene, at - 1) === 'at' &&
  (WEEKDAY.test(low(scene, at + 2)) ||
    WEEKDAY.test(low(scene, at + 1)) ||
    /^(?:today|tomorrow|tonight|local)$/.test(low(scene, at + 1)));
