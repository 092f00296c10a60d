import { afterHedges, numberOf, verbBefore } from '../clauses.ts';
import { countedOf } from '../counted.ts';
import { DIMENSIONS, DIRECTION, MOVING, PERIODS } from '../dimensions.table.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { MEASURES, OF_WHO } from '../measuring.table.ts';
import { isPlural, isStop } from '../nouns.ts';
import { phraseFrom } from '../phrases.ts';
import { low, type Scene } from '../scene.ts';
import { phraseBefore, subjectOf } from '../subjects.ts';
import { isHyphen, type Token } from '../tokens.ts';
import { isVerb } from '../verbs.ts';

type Find = (draft: Draft, scene: Scene, earlier?: Counted) => Counted | undefined;

/** What an amount of money, a share or a measure is of. The first that finds it tells. */
export const amountSubject: Find = (draft, scene, earlier) => {
  for (const find of FINDS) {
    const found = find(draft, scene, earlier);
    if (found) return found;
  }
  return undefined;
};

/** "10 km deep", "300 metres long". */
const dimension: Find = (draft, scene) => {
  const word = scene.tokens[draft.to];
  if (draft.kind !== 'measure' || draft.unit !== 'm' || !word) return undefined;
  const [start, end] = [word.start, word.end];
  const named = DIMENSIONS.get(word.low) ?? (DIRECTION.test(word.low) ? 'distance' : undefined);
  if (!named) return undefined;
  return { start, end, text: word.text, head: named, qualifiers: [] };
};

/** "a $137m contract", "the 50-day ultimatum", "a 7% rise". */
const attributive: Find = (draft, scene) => {
  const dash = scene.tokens[draft.to];
  const hyphen =
    isHyphen(dash) && dash?.text !== '—' && scene.tokens[draft.to + 1]?.kind === 'word';
  const at = hyphen ? draft.to + 1 : draft.to;
  const next = scene.tokens[at];
  if (next?.kind !== 'word' || isStop(next.low) || isVerb(next.low) || PERIODS.has(next.low))
    return undefined;
  if (DIMENSIONS.has(next.low) || DIRECTION.test(next.low) || COMPARES.test(next.low))
    return undefined;
  const phrase = phraseFrom(scene, at, !isPlural(next.low));
  return phrase && countedOf(scene, phrase);
};

const COMPARES =
  /^(?:each|more|less|as|higher|lower|longer|shorter|earlier|later|larger|smaller|better|ahead|behind|apart|faster|older|younger|away|effective|up|down|alone|again|false|true|sure|certain|right|wrong|correct|full|owned|support|committed|behind|anyway|upfront|complete|accurate|in-person|overnight)$/;

/** "40% of voters", "$5m in aid", "30 years in prison". */
const behind: Find = (draft, scene) => {
  const word = low(scene, draft.to);
  const share = draft.kind === 'percent' || draft.kind === 'ratio';
  const fits =
    word === 'of' ||
    (word === 'in' && !share && !isPlace(scene, draft.to + 1)) ||
    (word === 'worth' && low(scene, draft.to + 1) === 'of');
  if (!fits) return undefined;
  const phrase = phraseFrom(
    scene,
    skipArticle(scene, word === 'worth' ? draft.to + 2 : draft.to + 1),
  );
  return phrase && countedOf(scene, phrase);
};

const isPlace = (scene: Scene, at: number) =>
  scene.tokens[at]?.capital === true ||
  scene.amounts[at] !== undefined ||
  scene.tokens[at]?.kind === 'number' ||
  NOT_CONTENT.test(low(scene, at));
const NOT_CONTENT =
  /^(?:the|a|an|its|his|their|her|this|that|last|each|total|all|just|under|less|about|mid|early|late|early|response|return|addition|fact|order|exchange|advance|recent)$/;
const skipArticle = (scene: Scene, at: number) =>
  /^(?:the|a|an|its|his|their|her|our|all|this|that)$/.test(low(scene, at)) ? at + 1 : at;

const JOINS = /^(?:of|worth|valued|estimated|totalling|totaling|costing|priced|at|by)$/;

/** "a profit of $5m", "jewels worth €85m", "raised rates by 25 basis points", "a loan at 6%". */
const before: Find = (draft, scene) => {
  const at = afterHedges(scene, draft.from);
  const joint = low(scene, at);
  if (!JOINS.test(joint) || isVerb(low(scene, at - 1))) return undefined;
  if (joint !== 'of') {
    const object = headBefore(scene, at);
    if (object || joint === 'at' || joint === 'by') return object;
  }
  const phrase = phraseBefore(scene, at);
  return headBefore(scene, at) ?? (phrase && numberOf(scene, phrase));
};

/** Of "sales in Asia at a price of $5" the price is meant. */
function headBefore(scene: Scene, at: number): Counted | undefined {
  let from = at;
  while (from > Math.max(0, at - 4) && isNoun(scene, from - 1)) from -= 1;
  return from === at ? undefined : numberOf(scene, { from, to: at, head: at - 1 });
}

const isNoun = (scene: Scene, at: number) =>
  (low(scene, at) === 'worth' && low(scene, at - 1) === 'net') ||
  (scene.tokens[at]?.kind === 'word' && !isStop(low(scene, at)) && !isVerb(low(scene, at)));

/** "The fine, €4.3bn, is", "the aid package (€3bn)". */
const apposed: Find = (draft, scene) => {
  const [opens, closes] = [low(scene, draft.from - 1), low(scene, draft.to)];
  if (opens === ':') return headBefore(scene, draft.from - 1);
  const beside =
    (opens === ',' && closes === ',') ||
    (opens === '(' && closes === ')' && !scene.amounts[draft.from - 2]);
  return beside ? headBefore(scene, draft.from - 1) : undefined;
};

/** "paid $5m for the house", "fined $5m for spying". */
const purpose: Find = (draft, scene) => {
  if (draft.kind !== 'money' || !/^(?:for|towards?)$/.test(low(scene, draft.to))) return undefined;
  const phrase = phraseFrom(scene, behindAmount(scene, skipArticle(scene, draft.to + 1)), true);
  return phrase && countedOf(scene, phrase);
};

/** "for about 55 miles of fencing": the fencing. */
function behindAmount(scene: Scene, at: number): number {
  for (let to = at; to < at + 4; to++) {
    const amount = scene.amounts[to];
    if (amount) return low(scene, amount.to + 1) === 'of' ? amount.to + 2 : amount.to;
  }
  return at;
}

/** "Unemployment rose to 7.2%", "the bridge cost $5m". */
const subject: Find = (draft, scene) => {
  const verb = verbBefore(scene, draft.from) ?? costBefore(scene, draft.from);
  const main = scene.tokens.slice(verb ?? draft.from, draft.from).findLast(isVerbToken)?.low ?? '';
  const measures = MEASURES.test(main) && (draft.kind !== 'money' || !OF_WHO.test(main));
  const phrase = verb === undefined || !measures ? undefined : subjectOf(scene, verb);
  return phrase && numberOf(scene, phrase);
};

/** A verb of the group, base forms after "must" and "to" too. */
const isVerbToken = ({ low: word }: Token) => isVerb(word) || MEASURES.test(word);

/** "The wall has cost taxpayers $11bn": its second object is the figure. */
function costBefore(scene: Scene, at: number): number | undefined {
  for (let left = at - 1; left > Math.max(0, at - 7); left--) {
    if (/^costs?$/.test(low(scene, left))) return left;
    if (/^[,;:]$/.test(low(scene, left))) return undefined;
  }
  return undefined;
}

/** "rose 12% to £3.4bn", "2.3%, down from 2.6%": the second number of one movement. */
const moved: Find = (draft, scene, earlier) =>
  earlier && MOVING.test(low(scene, afterHedges(scene, draft.from))) ? earlier : undefined;

const FINDS: readonly Find[] = [
  dimension,
  attributive,
  behind,
  apposed,
  before,
  purpose,
  subject,
  moved,
];
