import type { Draft } from '../draft.ts';
import type { Flag, Kind } from '../figure.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { each } from './refiner.ts';

type Shows = (draft: Draft, scene: Scene) => boolean;

const has = (scene: Scene, from: number, to: number, words: RegExp) => {
  for (let at = Math.max(0, from); at < to; at++) {
    if (words.test(low(scene, at))) return true;
  }
  return false;
};
const CLAUSE = /^(?:[,;:()—–]|but|while|although|after|before|when)$/;
const LEFT = 12;

/** Where the clause of a figure begins, at most twelve tokens back. */
function clauseStart(scene: Scene, at: number): number {
  let from = at;
  while (from > Math.max(0, at - LEFT) && !CLAUSE.test(low(scene, from - 1))) from -= 1;
  return from;
}

const PLANS: ReadonlySet<string> = new Set(
  `will would shall plan plans planned planning intend intends aim aims hope hopes expect expects propose proposes proposed vow vows vowed pledge pledges pledged promise promises promised offered agreed want wants could may might should if 'll considering seek seeks seeking projected forecast target targets threaten threatens threatened scheduled slated`.split(
    /\s+/,
  ),
);
/** Plans only before "to": "a widely expected refresh", "due in court" are none. */
const PLANS_TO = /^(?:expected|due|set|about|likely)$/;
/** A measure is planned where the plan is about it: "will rise by 40 km", not "will sell the 17-inch model". */
const LEFT_OF_MEASURE = 5;

const planned: Shows = (draft, scene) => {
  const measure = draft.kind === 'measure' || draft.kind === 'duration';
  const reach = measure ? draft.from - LEFT_OF_MEASURE : 0;
  for (let at = Math.max(reach, clauseStart(scene, draft.from)); at < draft.from; at++) {
    const word = low(scene, at);
    // The month is no verb.
    if (PLANS.has(word) && scene.tokens[at]?.text !== 'May') return true;
    if (PLANS_TO.test(word) && low(scene, at + 1) === 'to') return true;
  }
  const end = draft.counts ? Math.max(draft.to, tokenAt(scene, draft.counts.end)) : draft.to;
  const month = [end, end + 1].some((at) => scene.tokens[at]?.text === 'May');
  return (
    !month && end - draft.to < LEFT && has(scene, end, end + 2, /^(?:will|would|could|may|might)$/)
  );
};

/** Words of a sentence, joined by blanks. */
function said(scene: Scene, from: number, to: number): string {
  let words = low(scene, Math.max(0, from));
  for (let at = Math.max(0, from) + 1; at < to; at++) words += ` ${low(scene, at)}`;
  return from < to && to > 0 ? words : '';
}

const increment: Shows = (draft, scene) => {
  const before = said(scene, draft.from - 5, draft.from);
  if (
    /(?:^| )(?:another|additional|an additional|a further|further|an extra|extra)(?: (?:at least|about|around|some|estimated|of|nearly|almost|roughly|approximately))*$/.test(
      before,
    )
  )
    return true;
  if (
    /^(?:more|additional|extra|further|others?|new)$/.test(low(scene, draft.to)) &&
    low(scene, draft.to + 1) !== 'than'
  )
    return low(scene, draft.to) !== 'new' || draft.kind === 'count';
  return /^(?:others)$/.test(draft.counts?.text.toLowerCase() ?? '');
};

const running: Shows = (draft, scene) => {
  if (draft.kind === 'duration') return false;
  const [from, to] = [clauseStart(scene, draft.from), draft.to + LEFT];
  const near = said(scene, from, Math.min(to, scene.tokens.length));
  return (
    /\b(?:so far|to date|thus far|up to now|(?:has|have|had) (?:now )?(?:risen|climbed|reached|grown|passed|topped|increased|surpassed|exceeded)|toll (?:rose|rises|climbs|climbed|stands|stood|now)|(?:rose|rises|climbs|climbed) to|now stands|and counting|by now)\b/.test(
      near,
    ) || / since /.test(` ${near} `)
  );
};

const RATE = /^(?:an?|per|each|every)$/;
const TIME =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|season|barrel|ounce|litre|liter|gallon|kilo|kilogram|kg|tonne|ton|person|household|family|head|capita|child|student|share|vehicle|passenger|trip|unit|piece|game|match|annum|sq|square|mile|kilometre|kilometer|km|100,000|million|vote|ticket|day's)$/;

/** The token that says per what: "600 drones a day", "$25 per share", "5,000 people daily". */
function perAt(draft: Draft, scene: Scene): number | undefined {
  if (draft.kind === 'measure' && draft.unit === 'm/s') return undefined;
  for (let at = draft.to; at < draft.to + 6; at++) {
    const word = low(scene, at);
    if (/^[,;:.]$/.test(word) || /^(?:and|but|in|to|for)$/.test(word)) return undefined;
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

const NOT =
  /^(?:not|never|without|denied|denies|deny|n't|didn't|wasn't|weren't|isn't|aren't|hasn't|haven't|won't|doesn't|don't|cannot|can't|nor|neither)$/;
/** "not only 12", "not guilty of two counts", "not more than" deny something else. */
const NOT_OF = /^(?:only|just|more|less|fewer|exceeding|guilty|positive|sure|clear|all|every)$/;

const negated: Shows = (draft, scene) => {
  const from = Math.max(clauseStart(scene, draft.from), draft.from - 6);
  for (let at = draft.from - 1; at >= from; at--) {
    const word = low(scene, at);
    if (NOT.test(word))
      return !NOT_OF.test(low(scene, at + 1)) && !(word === 'without' && at < draft.from - 2);
    if (word === 'no' && at === draft.from - 1) return true;
  }
  return false;
};

const part: Shows = (draft, scene) => {
  const before = said(scene, draft.from - 6, draft.from);
  if (
    /\b(?:including|among them|of whom|of which|of them|among whom|comprising|included|includes|include)\b(?: \S+){0,3}$/.test(
      before,
    )
  )
    return true;
  const after = said(scene, draft.to, Math.min(draft.to + 4, scene.tokens.length));
  return /^of (?:them|whom|which|those|these|the (?:dead|victims|accused|injured|wounded|survivors|\d\S*|two|three|four|five|six|seven|eight|nine|ten))\b/.test(
    after,
  );
};

const total: Shows = (draft, scene) => {
  const before = said(scene, draft.from - 5, draft.from);
  const after = said(scene, draft.to, Math.min(draft.to + 8, scene.tokens.length));
  return (
    /\b(?:a total of|totall?ing|totall?ed|altogether|in all|in total|overall|combined|total)(?: (?:of|about|at|least|more|than|around|some|nearly|was|is|to|,))*$/.test(
      before,
    ) || /\b(?:in total|in all|altogether|overall|combined)\b/.test(after)
  );
};

const threshold: Shows = (draft, scene) =>
  has(
    scene,
    draft.from - 5,
    draft.from,
    /^(?:exceed|any|threshold|limit|minimum|maximum|cap|quorum|requires?|required|needs?|needed|requirement|every)$/,
  );

const FLAGS: readonly (readonly [Flag, Shows])[] = [
  ['planned', planned],
  ['increment', increment],
  ['running', running],
  ['negated', negated],
  ['part', part],
  ['total', total],
  ['threshold', threshold],
];

export const flags = each((draft, scene) => {
  const found = FLAGS.flatMap(([flag, shows]) => (shows(draft, scene) ? [flag] : []));
  const per = perAt(draft, scene);
  if (per === undefined) return { ...draft, flags: found };
  const time = ADVERB[low(scene, per)] ?? low(scene, per);
  const isRate = draft.kind === 'count' && EVERY.test(time);
  return {
    ...draft,
    flags: [...found, 'per'],
    ...(isRate && { kind: 'rate' satisfies Kind, unit: `per-${time}` }),
  };
});
