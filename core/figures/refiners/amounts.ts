import { afterHedges, numberOf, verbBefore } from '../clauses.ts';
import { MOVING } from '../dimensions.table.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { MEASURES, OF_WHO } from '../measuring.table.ts';
import { low, type Scene } from '../scene.ts';
import { subjectOf } from '../subjects.ts';
import type { Token } from '../tokens.ts';
import { isAuxiliary, isReporting, isVerb } from '../verbs.ts';
import { attributive, behind, dimension, opinion } from './attached.ts';
import { apposed, before, changed, headBefore, price, purpose } from './priced.ts';

/** `earlier`: what the last of its kind counts; `previous`: the figure right before. */
type Find = (
  draft: Draft,
  scene: Scene,
  earlier?: Counted,
  previous?: Draft,
) => Counted | undefined;

/** What an amount of money, a share or a measure is of. The first that finds it tells. */
export const amountSubject: Find = (draft, scene, earlier, previous) => {
  for (const find of FINDS) {
    const found = find(draft, scene, earlier, previous);
    if (found) return found;
  }
  return undefined;
};

/** "two million euros (£1.7 million)": the same sum in other money. */
const converted: Find = (draft, scene, earlier) =>
  /^(?:money|measure)$/.test(draft.kind) && /^[(;]$/.test(low(scene, draft.from - 1))
    ? earlier
    : undefined;

/** "Unemployment rose to 7.2%", "the bridge cost $5m". */
const subject: Find = (draft, scene, earlier) => {
  const verb = verbBefore(scene, beforeComma(scene, draft.from)) ?? costBefore(scene, draft.from);
  if (verb === undefined) return undefined;
  const main = scene.tokens.slice(verb, draft.from).findLast(isVerbToken)?.low ?? '';
  if (!MEASURES.test(main) && !isFromTo(scene, draft)) return undefined;
  if (OF_WHO.test(main) && draft.kind === 'money') return undefined;
  if (OF_WHO.test(main) && draft.kind === 'percent' && earlier) return earlier;
  const relative = relativeBefore(scene, verb);
  if (relative !== undefined) return headBefore(scene, relative);
  const phrase = subjectOf(scene, verb);
  return phrase && numberOf(scene, phrase);
};

/** "has ballooned from £9bn to £15bn": whatever the verb, it says how something moved. */
const isFromTo = (scene: Scene, draft: Draft) =>
  low(scene, afterHedges(scene, draft.from)) === 'from' &&
  [0, 1, 2, 3, 4].some((step) => low(scene, draft.to + step) === 'to');

/** "spending slipped, from $5m": a comma before the first of two sums. */
const beforeComma = (scene: Scene, from: number) => {
  const at = afterHedges(scene, from);
  return low(scene, at) === 'from' && low(scene, at - 1) === ',' ? at - 1 : from;
};

/** "the wall, which he estimates would cost": the wall. */
function relativeBefore(scene: Scene, verb: number): number | undefined {
  if (!isReporting(low(scene, verb - 1))) return undefined;
  for (let at = verb - 2; at > Math.max(0, verb - 6); at--)
    if (/^(?:which|that)$/.test(low(scene, at))) return low(scene, at - 1) === ',' ? at - 1 : at;
  return undefined;
}

/** A verb of the group, base forms after "must" and "to" too. */
const isVerbToken = ({ low: word }: Token) => isVerb(word) || MEASURES.test(word);

const LONGEST_PAYER = 10;

/** "The wall has cost taxpayers $11bn": its second object is the figure. */
function costBefore(scene: Scene, at: number): number | undefined {
  for (let left = at - 1; left > Math.max(0, at - LONGEST_PAYER); left--) {
    if (/^costs?$/.test(low(scene, left))) return left;
    if (/^[,;:]$/.test(low(scene, left))) return undefined;
  }
  return undefined;
}

/** "rose 12% to £3.4bn", "2.3%, down from 2.6%", "with 58 percent": one of a row of numbers. */
const moved: Find = (draft, scene, earlier, previous) => {
  const joint = low(scene, afterHedges(scene, draft.from));
  const again =
    MOVING.test(joint) || joint === 'at' || (joint === 'with' && draft.kind === 'percent');
  if (/^(?:up|down)$/.test(joint) && !earlier) return previous?.counts ?? mainSubject(scene, draft);
  const beside = previous?.counts && draft.from - previous.to <= 3 ? previous.counts : undefined;
  return again ? (beside ?? earlier) : undefined;
};

const LONGEST_SUBJECT = 24;

/** "Prices fell for a third month, down 0.4 percent": of what the sentence is about. */
function mainSubject(scene: Scene, draft: Draft): Counted | undefined {
  const first = scene.tokens.slice(0, LONGEST_SUBJECT);
  const verb = first.findIndex(({ low: word }) => isVerb(word) || isAuxiliary(word));
  const phrase = verb > 0 && verb < draft.from ? subjectOf(scene, verb) : undefined;
  return phrase && numberOf(scene, phrase);
}

/** "55 percent of traffic in Egypt and 82 percent in India", "eight years and $160m": a list of one thing. */
const listed: Find = (draft, scene, _earlier, previous) => {
  if (!previous?.counts || previous.to > draft.from) return undefined;
  const joint = low(scene, afterHedges(scene, draft.from));
  if (!/^(?:and|or|,|with)$/.test(joint)) return undefined;
  for (let at = previous.to; at < draft.from; at++)
    if (isVerb(low(scene, at)) || (isAuxiliary(low(scene, at)) && scene.tokens[at]?.text !== 'May'))
      return undefined;
  return previous.kind === draft.kind || /^(?:and|or)$/.test(joint) ? previous.counts : undefined;
};

const FINDS: readonly Find[] = [
  dimension,
  attributive,
  behind,
  opinion,
  apposed,
  before,
  price,
  purpose,
  converted,
  changed,
  subject,
  moved,
  listed,
];
