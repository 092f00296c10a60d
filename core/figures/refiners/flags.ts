import type { Draft } from '../draft.ts';
import type { Flag } from '../figure.ts';
import { afterHedges } from '../clauses.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { withRate } from './per.ts';
import { each, type Refiner } from './refiner.ts';

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
  if (isOfWhole(draft, scene)) return true;
  const after = said(scene, draft.to, Math.min(draft.to + 4, scene.tokens.length));
  return /^of (?:them|whom|which|those|these|the (?:dead|victims|accused|injured|wounded|survivors|\d\S*|two|three|four|five|six|seven|eight|nine|ten))\b/.test(
    after,
  );
};

/** "Of the 1,175 injured, 793 have gone home". */
function isOfWhole(draft: Draft, scene: Scene): boolean {
  const comma = afterHedges(scene, draft.from);
  if (low(scene, comma) !== ',') return false;
  const from = clauseStart(scene, comma);
  const opens = low(scene, from) === 'and' ? from + 1 : from;
  return low(scene, opens) === 'of' && scene.amounts.slice(opens, comma).some(Boolean);
}

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

const alone = each((draft, scene) => {
  const found = FLAGS.flatMap(([flag, shows]) => (shows(draft, scene) ? [flag] : []));
  return withRate({ ...draft, flags: found }, scene);
});

export const flags: Refiner = (drafts, scene, memory) => {
  const flagged = alone(drafts, scene, memory);
  return flagged.map((draft, at) =>
    isAlsoNew(flagged[at - 1], draft, scene) ? alsoNew(draft, flagged[at - 1]) : draft,
  );
};

/** … on the same day. */
const alsoNew = (draft: Draft, before?: Draft): Draft => ({
  ...draft,
  flags: [...draft.flags, 'increment'],
  ...(before?.asOf && { asOf: before.asOf }),
});

/** "812 new cases and 14 deaths": the deaths are new too. */
function isAlsoNew(before: Draft | undefined, draft: Draft, scene: Scene): boolean {
  if (!before?.counts || draft.kind !== 'count' || draft.flags.includes('increment')) return false;
  if (!before.flags.includes('increment') || low(scene, before.to) !== 'new') return false;
  const joint = afterHedges(scene, draft.from);
  const from = tokenAt(scene, before.counts.end);
  return low(scene, joint) === 'and' && joint - from <= MOST_BETWEEN;
}

/** "new cases [on Friday] and 14 deaths". */
const MOST_BETWEEN = 2;
