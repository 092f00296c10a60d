import { afterHedges, numberOf, verbBefore } from '../clauses.ts';
import { countedOf } from '../counted.ts';
import { WORDS } from '../currencies.table.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { isAdverb, isStop } from '../nouns.ts';
import { SCALES } from '../numerals.table.ts';
import { phraseFrom } from '../phrases.ts';
import { low, type Scene } from '../scene.ts';
import { isNounHere, phraseBefore, subjectOf } from '../subjects.ts';
import { isHyphen } from '../tokens.ts';
import { MEASURES } from '../units.table.ts';
import { isAuxiliary, isVerb } from '../verbs.ts';
import { skipArticle } from './attached.ts';

const JOINS = /^(?:of|worth|valued|estimated|totalling|totaling|costing|priced|at|by|between)$/;
const RANGING = /^(?:ranging|ranged|varying|starting|beginning)$/;
/** Verbs that take "of" and an amount; of all others the form is a noun there. */
const TAKES_OF =
  /^(?:made|consists?|consisting|consisted|died|dying|dies|robbed|robbing|accused|composed|comprised|defrauded|cheated|deprived|convicted|swindled|told|heard|relieved|bilked|disposed|said)$/;

/** "a profit of $5m", "jewels worth €85m", "raised rates by 25 basis points", "income above $250,000". */
export function before(draft: Draft, scene: Scene): Counted | undefined {
  const at = rangeStart(scene, afterHedges(scene, draft.from));
  const joint = low(scene, at);
  if (joint === 'of' && low(scene, at - 1) === 'excess') return ofPhrase(scene, at - 2);
  const isOver = draft.kind !== 'duration' && at + 1 < draft.from && isNoun(scene, at, at + 1);
  if (isOver && ABOVE.test(low(scene, at + 1))) return headBefore(scene, at + 1);
  if (joint === 'worth') return ofWorth(scene, beforeWorth(scene, at));
  if (!(JOINS.test(joint) || RANGING.test(joint) || ABOVE.test(joint))) return undefined;
  if (joint === 'of' && low(scene, at - 1) === 'range') return undefined;
  if (joint === 'of')
    return TAKES_OF.test(low(scene, at - 1))
      ? undefined
      : (headBefore(scene, at) ?? ofPhrase(scene, at));
  if (isVerb(low(scene, at - 1)) && !isNounHere(scene, at - 1)) return undefined;
  // "late by two hours" says how something is, and no name of it.
  if (joint === 'by' && STATE.test(low(scene, at - 1))) return undefined;
  const object = (joint === 'by' ? ofPhrase(scene, at) : undefined) ?? headBefore(scene, at);
  return object || joint === 'at' || joint === 'by' ? object : ofPhrase(scene, at);
}

const STATE = /^(?:late|early|overdue|short|ahead|behind)$/;
const ABOVE = /^(?:between|above|below|over|under|exceeding|beyond)$/;

function ofPhrase(scene: Scene, at: number): Counted | undefined {
  const phrase = phraseBefore(scene, beforeTime(scene, at));
  return phrase && numberOf(scene, phrase);
}

/** "prices ranging from $500": the noun stands before the participle. */
const rangeStart = (scene: Scene, at: number) =>
  low(scene, at) === 'from' && RANGING.test(low(scene, at - 1)) ? at - 1 : at;

const UNSURE = /^(?:,|to|be|estimated|believed|thought|said|reported|understood)$/;

/** "watches estimated to be worth", "an offer, reportedly worth": what stands between says nothing. */
function beforeWorth(scene: Scene, at: number): number {
  let from = at;
  while (from > at - 6 && (isAdverb(low(scene, from - 1)) || UNSURE.test(low(scene, from - 1))))
    from -= 1;
  return from;
}

/** Behind a comma the whole phrase is worth it: "an offer from the club, worth €5m". */
const ofWorth = (scene: Scene, at: number) =>
  low(scene, at) === ',' ? ofPhrase(scene, at) : headBefore(scene, at);

/** Of "sales in Asia at a price of $5" the price is meant. */
export function headBefore(scene: Scene, end: number): Counted | undefined {
  const to = beforeTime(scene, beforeGuess(scene, end));
  let from = to;
  while (from > Math.max(0, to - 4) && isNoun(scene, from - 1, to)) from -= 1;
  return from === to ? undefined : numberOf(scene, { from, to, head: to - 1 });
}

/** "damage estimated at $54m". */
const beforeGuess = (scene: Scene, end: number) =>
  /^(?:estimated|valued|priced|projected|listed|pegged|reported)$/.test(low(scene, end - 1))
    ? end - 1
    : end;

/** "increase growth next year by 1%": the year is not what grows. */
const beforeTime = (scene: Scene, end: number) =>
  /^(?:year|month|week|quarter|night|season)$/.test(low(scene, end - 1)) &&
  /^(?:last|this|next)$/.test(low(scene, end - 2))
    ? end - 2
    : end;

const isNoun = (scene: Scene, at: number, end: number) =>
  (low(scene, at) === 'worth' && low(scene, at - 1) === 'net') ||
  (scene.tokens[at]?.kind === 'word' &&
    !isStop(low(scene, at)) &&
    !/^(?:starts?|begins?)$/.test(low(scene, at)) &&
    !/^(?:to|will|would|could|may|might|must)$/.test(low(scene, at - 1)) &&
    (!isVerb(low(scene, at)) ||
      isNounHere(scene, at) ||
      (low(scene, end) === 'of' && at === end - 1)));

/** "The fine, €4.3bn, is", "the aid package (€3bn)", "the cost of a meal, about $6". */
export function apposed(draft: Draft, scene: Scene, earlier?: Counted): Counted | undefined {
  const at = afterHedges(scene, draft.from);
  const [opens, closes] = [low(scene, at), low(scene, draft.to)];
  if (opens === ':') return headBefore(scene, at);
  if (opens === ',' && closes === ',') return ofPhrase(scene, at) ?? headBefore(scene, at);
  if (opens !== '(' || closes !== ')' || isSum(scene, at - 1)) return undefined;
  // "Romney (17 percent), Huckabee (14 percent)": whose share it is, not of what.
  const ofWhom = draft.kind === 'percent' && scene.tokens[at - 1]?.capital === true;
  return ofWhom && earlier ? earlier : headBefore(scene, at);
}

/** The end of a sum, after which a bracket gives it in other money. */
const isSum = (scene: Scene, at: number) =>
  scene.amounts[at] !== undefined ||
  WORDS[low(scene, at)] !== undefined ||
  MEASURES.has(low(scene, at)) ||
  SCALES[low(scene, at)] !== undefined;

/** "paid $5m for the house", "fined $5m for spying". */
export function purpose(draft: Draft, scene: Scene): Counted | undefined {
  if (draft.kind !== 'money' || !/^(?:for|towards?)$/.test(low(scene, draft.to))) return undefined;
  const phrase = phraseFrom(scene, behindAmount(scene, skipArticle(scene, draft.to + 1)), true);
  return phrase && countedOf(scene, phrase);
}

const CHANGES =
  /^(?:raised|raises?|raising|cut|cuts|cutting|lowered|lowering|increased|increasing|reduced|reducing|hiked|slashed|trimmed|lifted|boosted|kept|held|left|revis(?:ed|es|ing)|br(?:ings?|inging|ought)|t(?:akes?|aking|ook)|push(?:es|ed|ing)?)$/;

/** "raised its key rate by a quarter point to 4.75%": what was changed. */
export function changed(draft: Draft, scene: Scene): Counted | undefined {
  const joint = afterHedges(scene, draft.from);
  if (!/^(?:to|at|from)$/.test(low(scene, joint))) return undefined;
  for (let at = joint - 1; at > Math.max(0, joint - MOST_BETWEEN); at--) {
    if (/^[,;:]$/.test(low(scene, at))) return undefined;
    if (!CHANGES.test(low(scene, at))) continue;
    const phrase = phraseFrom(scene, skipArticle(scene, at + 1), true);
    return phrase && numberOf(scene, phrase);
  }
  return undefined;
}

const TRADES =
  /^(?:s[eo]l[dl]s?|selling|bought|buy|buys|buying|purchased?|purchases|purchasing|acquired?|acquires|acquiring|auctioned|available|going)$/;
const MOST_BETWEEN = 12;

/** "bought 40 acres of land for $1.2m", "the field was sold for $30m", "a contract for $20m". */
export function price(draft: Draft, scene: Scene): Counted | undefined {
  const joint = afterHedges(scene, draft.from);
  if (draft.kind !== 'money' || low(scene, joint) !== 'for') return undefined;
  for (let at = joint - 1; at > Math.max(0, joint - MOST_BETWEEN); at--) {
    if (/^[,;:]$/.test(low(scene, at))) break;
    if (!TRADES.test(low(scene, at))) continue;
    const sold = phraseFrom(scene, behindAmount(scene, skipArticle(scene, at + 1)), true);
    // "a model going for €90" has no auxiliary, "the model was sold for €90" has.
    if (at === joint - 1 && !isAuxiliary(low(scene, at - 1))) {
      const object = headBefore(scene, at);
      if (object) return object;
    }
    const phrase = at === joint - 1 ? subjectOf(scene, verbBefore(scene, joint) ?? at) : sold;
    return phrase && numberOf(scene, phrase);
  }
  return SWAPS.test(low(scene, joint - 1)) ? undefined : headBefore(scene, joint);
}

/** "in exchange for $5m" tells nothing of the sum. */
const SWAPS = /^(?:exchange|return|payment|compensation|reason|responsible)$/;

/** "for about 55 miles of fencing": the fencing; "for a 15-inch version": the version. */
function behindAmount(scene: Scene, at: number): number {
  for (let to = at; to < at + 4; to++) {
    const amount = scene.amounts[to];
    if (!amount) continue;
    if (isHyphen(scene.tokens[amount.to])) return amount.to + 2;
    return low(scene, amount.to + 1) === 'of' ? amount.to + 2 : amount.to;
  }
  return at;
}
