import { countedOf, nounOf, unsaid } from './counted.ts';
import type { Counted } from './figure.ts';
import { isAdverb } from './nouns.ts';
import { FOLDS } from './numerals.table.ts';
import type { Phrase } from './phrases.ts';
import { headed } from './subjects.ts';
import { STATUSES } from './statuses.table.ts';
import { low, type Scene } from './scene.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

const BETWEEN =
  /^(?:to|at|by|from|about|around|some|nearly|almost|over|than|more|less|fewer|least|approximately|roughly|estimated|an|a|the|just|only|up|as|many|much|under|above|below|total|of|high|low|another|still|now|record|no|well|close|excess|in|per|it|out|off|down|put|further|worth|reported|most|not|between|half|range|region|neighbou?rhood|order|late|early|overdue)$/;
const HEDGES =
  /^(?:about|around|some|nearly|almost|over|than|more|less|least|approximately|roughly|up|a|an|estimated|as|much|many|just|under|between|record|total|well|close|fewer|only)$/;
const REACH = 9;
const MODAL = /^(?:did|does|do|must|will|would|can|could|should|may|might|shall|to|not|n't)$/;

/** The word before a figure and its hedges: "of" in "a fine of at least $5m". */
export function afterHedges(scene: Scene, from: number): number {
  let at = from - 1;
  while (at > from - 6 && (HEDGES.test(low(scene, at)) || isHedgeWord(scene, at))) at -= 1;
  return at;
}

/** "at" and "to" hedge in "at least" and "close to" alone. */
const isHedgeWord = (scene: Scene, at: number) =>
  (low(scene, at) === 'at' && /^(?:least|most)$/.test(low(scene, at + 1))) ||
  (low(scene, at) === 'to' && /^(?:close|up)$/.test(low(scene, at - 1))) ||
  (low(scene, at) === 'the' && low(scene, at - 1) === 'than') ||
  (low(scene, at) === 'of' && low(scene, at - 1) === 'average') ||
  (low(scene, at) === 'average' && low(scene, at + 1) === 'of');

/** The verb that governs a figure to its right, words of degree between them left out. */
export function verbBefore(scene: Scene, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const word = low(scene, before);
    if (isVerb(word) || isAuxiliary(word) || isBase(scene, before) || isStart(scene, before))
      return firstOfGroup(scene, before);
    if (!BETWEEN.test(word) && !isAdverb(word) && !FOLDS[word]) return undefined;
  }
  return undefined;
}

/** "models start at", "the phone retails for". */
const isStart = (scene: Scene, at: number) =>
  /^(?:starts?|begins?|retails?|averages?|ranges?|var(?:y|ies))$/.test(low(scene, at)) &&
  /^(?:at|off|from|for)$/.test(low(scene, at + 1));

/** "must fall", "will cost". */
const isBase = (scene: Scene, at: number) =>
  scene.tokens[at]?.kind === 'word' &&
  !BETWEEN.test(low(scene, at)) &&
  MODAL.test(low(scene, at - 1));

/** "has been reported at": the group begins at "has". */
function firstOfGroup(scene: Scene, at: number): number {
  let first = at;
  while (
    first > 0 &&
    (isAuxiliary(low(scene, first - 1)) ||
      MODAL.test(low(scene, first - 1)) ||
      isAdverb(low(scene, first - 1)) ||
      isToldOf(scene, first - 1) ||
      (isVerb(low(scene, first - 1)) &&
        scene.tokens[first - 1]?.kind === 'word' &&
        isAuxiliary(low(scene, first))))
  )
    first -= 1;
  return first;
}

/** "is going to be", "was believed to be": the group goes on before "to". */
const isToldOf = (scene: Scene, at: number) =>
  low(scene, at + 1) === 'to' &&
  /^(?:going|expected|believed|thought|said|estimated|likely|set|due|reported|understood|supposed)$/.test(
    low(scene, at),
  );

/** Names of numbers: what is counted stands behind them. */
const NUMBERS = new Set(
  'number total figure count tally toll tallies amount sum level proportion percentage share rate average majority minority estimate record maximum minimum more'.split(
    ' ',
  ),
);
/** Say nothing by themselves: "a total of $5m". */
const EMPTY = new Set('total figure sum amount estimate record maximum minimum more'.split(' '));
const OF_THE_DEAD = new Set(['toll', 'count', 'tally']);

/** A phrase as what is counted: "the number of dead" counts the dead, "the death toll" people. */
export function numberOf(scene: Scene, phrase: Phrase): Counted | undefined {
  const head = nounOf(low(scene, phrase.head));
  const dead = /death|body|casualt/.test(low(scene, phrase.head - 1)) || head === 'toll';
  if (OF_THE_DEAD.has(head) && dead)
    return {
      ...(countedOf(scene, { ...phrase, to: phrase.head + 1 }) ?? unsaid('person', 0)),
      head: /casualt/.test(low(scene, phrase.head - 1)) ? 'casualty' : 'person',
    };
  if (!NUMBERS.has(head))
    return countedOf(scene, {
      ...phrase,
      to: phrase.head + 1 > phrase.to ? phrase.to : endOf(scene, phrase),
    });
  const inside = /^(?:of|for)$/.test(low(scene, phrase.head + 1));
  if (!inside && EMPTY.has(head)) return undefined;
  if (!inside) return countedOf(scene, { ...phrase, to: phrase.head + 1 });
  const inner = headed(scene, phrase.head + 2, beforeParticiple(scene, phrase));
  if (inner) return countedOf(scene, { ...inner, to: inner.head + 1 });
  return EMPTY.has(head) ? undefined : countedOf(scene, phrase);
}

/** "the number of people [killed in the flood]". */
function beforeParticiple(scene: Scene, { head, to }: Phrase): number {
  for (let at = head + 3; at < to; at++) if (STATUSES.has(low(scene, at))) return at;
  return to;
}

/** "the price of oil": one attachment says what kind of price. */
function endOf(scene: Scene, phrase: Phrase): number {
  if (low(scene, phrase.head + 1) !== 'of') return phrase.head + 1;
  const inner = headed(scene, phrase.head + 2, phrase.to);
  return inner ? inner.head + 1 : phrase.head + 1;
}

const COPULA =
  /^(?:is|are|was|were|be|been|stands?|stood|rose|rises?|risen|fell|falls?|fallen|reach(?:ed|es)?|hit|hits|numbers?|numbered|total(?:s|ed|led)?|climb(?:ed|s)?|grew|grown|dropped|drops|has|have|had|put|at|topped|passed|exceed(?:ed|s)?|jumped|increased|shrunk|shrank|dwindled|remains?|remained|holds?|held|seats?|came|come|comes|doubled|tripled|more|estimated|swelled|slipped|includes?|included)$/;

/** A verb whose subject the number is said of: "the toll rose to 600", not "police killed 600". */
export function isCopula(scene: Scene, verb: number): boolean {
  for (let at = verb; at < verb + 4; at++) {
    const word = low(scene, at);
    if (COPULA.test(word) && !isAuxiliary(word)) return true;
    if (isVerb(word) && !isAuxiliary(word)) return false;
  }
  return COPULA.test(low(scene, verb));
}
