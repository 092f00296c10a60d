import { countedOf, nounOf, unsaid } from './counted.ts';
import type { Counted } from './figure.ts';
import { isAdverb } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { headed } from './subjects.ts';
import { low, type Scene } from './scene.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

const BETWEEN =
  /^(?:to|at|by|from|about|around|some|nearly|almost|over|than|more|less|fewer|least|approximately|roughly|estimated|an|a|the|just|only|up|as|many|much|some|under|above|below|total|of|high|low|another|least|still|now|record|no|well|close|excess|in|per|it|out|down|put|further|worth|reported|least|most|not)$/;
const REACH = 9;

/** The verb that governs a figure to its right, words of degree between them left out. */
export function verbBefore(scene: Scene, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const word = low(scene, before);
    if (isVerb(word) || isAuxiliary(word)) return firstOfGroup(scene, before);
    if (!BETWEEN.test(word) && !isAdverb(word)) return undefined;
  }
  return undefined;
}

/** "has been reported at": the group begins at "has". */
function firstOfGroup(scene: Scene, at: number): number {
  let first = at;
  while (
    first > 0 &&
    (isAuxiliary(low(scene, first - 1)) ||
      isAdverb(low(scene, first - 1)) ||
      (isVerb(low(scene, first - 1)) &&
        scene.tokens[first - 1]?.kind === 'word' &&
        isAuxiliary(low(scene, first))))
  )
    first -= 1;
  return first;
}

/** Names of numbers: what is counted stands behind them. */
const NUMBERS = new Set(
  'number total figure count tally toll tallies amount sum level proportion percentage share rate average majority minority estimate record maximum minimum'.split(
    ' ',
  ),
);
const OF_THE_DEAD = new Set(['toll', 'count', 'tally']);

/** A phrase as what is counted: "the number of dead" counts the dead, "the death toll" people. */
export function numberOf(scene: Scene, phrase: Phrase): Counted | undefined {
  const head = nounOf(scene.tokens[phrase.head]?.text ?? '');
  if (OF_THE_DEAD.has(head) && /death|body|casualt/.test(low(scene, phrase.head - 1)))
    return {
      ...(countedOf(scene, { ...phrase, to: phrase.head + 1 }) ?? unsaid('person', 0)),
      head: /casualt/.test(low(scene, phrase.head - 1)) ? 'casualty' : 'person',
    };
  if (!NUMBERS.has(head))
    return countedOf(scene, {
      ...phrase,
      to: phrase.head + 1 > phrase.to ? phrase.to : endOf(scene, phrase),
    });
  if (low(scene, phrase.head + 1) !== 'of' && low(scene, phrase.head + 1) !== 'for')
    return countedOf(scene, { ...phrase, to: phrase.head + 1 });
  const inner = headed(scene, phrase.head + 2, phrase.to);
  return inner ? countedOf(scene, { ...inner, to: inner.head + 1 }) : countedOf(scene, phrase);
}

/** "the price of oil": one attachment says what kind of price. */
function endOf(scene: Scene, phrase: Phrase): number {
  if (low(scene, phrase.head + 1) !== 'of') return phrase.head + 1;
  const inner = headed(scene, phrase.head + 2, phrase.to);
  return inner ? inner.head + 1 : phrase.head + 1;
}
