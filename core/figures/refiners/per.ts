import type { Draft } from '../draft.ts';
import type { Kind } from '../figure.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';

/** "600 drones a day", "$25 per share": flagged `per`, and a count of things in a stretch of time is a rate. */
export function withRate(draft: Draft, scene: Scene): Draft {
  const per = perAt(draft, scene);
  if (per === undefined) return draft;
  const time = ADVERB[low(scene, per)] ?? low(scene, per);
  const isRate = draft.kind === 'count' && EVERY.test(time);
  return {
    ...draft,
    flags: [...draft.flags, 'per'],
    ...(isRate && { kind: 'rate' satisfies Kind, unit: `per-${time}` }),
  };
}

const RATE = /^(?:an?|per|each|every)$/;
const TIME =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|season|barrel|ounce|litre|liter|gallon|kilo|kilogram|kg|tonne|ton|person|household|family|head|capita|child|student|share|vehicle|passenger|trip|unit|piece|game|match|annum|sq|square|mile|kilometre|kilometer|km|100,000|million|vote|ticket|day's)$/;

/** The token that says per what: "600 drones a day", "$25 per share", "5,000 people daily". */
function perAt(draft: Draft, scene: Scene): number | undefined {
  if (draft.kind === 'measure' && draft.unit === 'm/s') return undefined;
  for (let at = draft.to; at < draft.to + 6; at++) {
    const word = low(scene, at);
    // "gone within an hour", "in under a day": how long it took, not how often.
    if (/^(?:[,;:.]|and|but|in|to|for|within|under|after|before|than|over|nearly|half)$/.test(word))
      return undefined;
    if (/^(?:apiece|daily|weekly|monthly|annually|hourly|nightly|yearly)$/.test(word)) return at;
    if (word === 'each') return at;
    const joined = isHyphen(scene.tokens[at + 1]) ? 1 : 0;
    if (
      (RATE.test(word) || word === 'a') &&
      TIME.test(low(scene, at + 1 + joined)) &&
      !/^(?:ago|earlier|later|before|after|previously|prior|old)$/.test(low(scene, at + 2 + joined))
    )
      return at + 1 + joined;
  }
  return undefined;
}

const EVERY = /^(?:second|minute|hour|day|night|week|month|quarter|year|season)$/;
const ADVERB: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  yearly: 'year',
  hourly: 'hour',
  nightly: 'night',
  annum: 'year',
};
