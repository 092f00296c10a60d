import { isAdverb, isPlural, isStop } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { low, type Scene } from './scene.ts';
import { BEINGS, STATUSES } from './statuses.table.ts';
import { isHyphen } from './tokens.ts';
import { isAuxiliary, isReporting, isVerb } from './verbs.ts';

const REACH = 24;
const JOINS = new Set(
  'of in for on from at to and the a an its his her their our by with between per this that these those no all any some each another'.split(
    ' ',
  ),
);
const BEFORE_HEAD = new Set(
  'the a an its his her their our this that these those no all any some each another'.split(' '),
);
const PREPOSITION = new Set('of in for on from at to by with between per'.split(' '));

/** The noun phrase that ends before a token, its attachments with it: "[the number of dead] rose". */
export function phraseBefore(scene: Scene, end: number): Phrase | undefined {
  let to = end;
  while (
    to > 0 &&
    (isAuxiliary(low(scene, to - 1)) ||
      isAdverb(low(scene, to - 1)) ||
      /^(?:also|already|still|now|even|not|to|who|which|that|have|never|only|just|since)$/.test(
        low(scene, to - 1),
      ))
  )
    to -= 1;
  if (scene.tokens[to - 1]?.text === ',') to = beforeApposition(scene, to - 1);
  let from = to;
  while (from > Math.max(0, to - REACH) && belongs(scene, from - 1)) from -= 1;
  from = beforeParticiple(scene, from);
  from = afterFigure(scene, from, to);
  // "fatigue from a strike that cost $3bn": the strike.
  if (to < end && low(scene, to) === 'that') from = afterPreposition(scene, from, to);
  while (from < to && (PREPOSITION.has(low(scene, from)) || low(scene, from) === 'and')) from += 1;
  if (from >= to) return undefined;
  return headed(scene, from, to);
}

/** "is 5 km from here and its signal takes": behind a figure "and its" begins another clause. */
function afterFigure(scene: Scene, from: number, to: number): number {
  let figure = false;
  for (let at = from; at < to; at++) {
    figure ||= scene.amounts[at] !== undefined;
    if (figure && low(scene, at) === 'and' && BEFORE_HEAD.has(low(scene, at + 1))) return at + 1;
  }
  return from;
}

function afterPreposition(scene: Scene, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (PREPOSITION.has(low(scene, at))) return at + 1;
  return from;
}

/** "The number of people killed in the flood": a participle behind those that are counted ends no phrase. */
function beforeParticiple(scene: Scene, from: number): number {
  if (!STATUSES.has(low(scene, from - 1))) return from;
  for (let at = from - 2; at > Math.max(0, from - 8) && belongs(scene, at); at--)
    if (low(scene, at) === 'of' && /^(?:number|total|count|tally|toll)s?$/.test(low(scene, at - 1)))
      return at - 1;
  return from;
}

/** The subject of a verb; of "weighs 5 tons and stands 9 metres tall" both verbs have one. */
export function subjectOf(scene: Scene, verb: number): Phrase | undefined {
  if (low(scene, verb - 1) !== 'and') return phraseBefore(scene, verb);
  for (let at = verb - 2; at > Math.max(0, verb - 12); at--) {
    if (/^[,;:]$/.test(low(scene, at))) return undefined;
    if (isVerb(low(scene, at)) || isAuxiliary(low(scene, at))) return phraseBefore(scene, at);
  }
  return undefined;
}

/** "Shares in the firm, which owns Boots, fell": what stands between commas is not the subject. */
function beforeApposition(scene: Scene, comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - REACH); at--)
    if (scene.tokens[at]?.text === ',') return at;
  return comma;
}

function belongs(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'sign')
    return (
      (isHyphen(token) &&
        token.text !== '—' &&
        (token.tight || scene.tokens[at + 1]?.tight === true)) ||
      /^(?:['’%$£€&])$/.test(token.text)
    );
  if (JOINS.has(token.low))
    return token.low !== 'that' && !(token.low === 'to' && isVerb(low(scene, at + 1)));
  if (isStop(token.low)) return false;
  if (
    !token.capital &&
    isReporting(token.low) &&
    !/^(?:report|reports|estimate|estimates|claim|claims|show|found|forecast|forecasts|put|counted)$/.test(
      token.low,
    )
  )
    return false;
  if (isVerb(token.low) && !token.capital)
    return isQualifierBefore(scene, at) || isNounHere(scene, at);
  return true;
}

const DOUBLE =
  /^(?:offers|plans|works|costs|claims|hopes|holds|runs|kills|wins|lives|supports|accounts|falls|rises|hits|needs)$/;

/** "the cost of the package", "the long offers for him": the form of a verb, and a noun by its place. */
export function isNounHere(scene: Scene, at: number): boolean {
  const [before, next] = [scene.tokens[at - 1], low(scene, at + 1)];
  if (BEFORE_HEAD.has(before?.low ?? '')) return /^(?:of|in|for)$/.test(next);
  if (!DOUBLE.test(low(scene, at)) || !/^(?:of|for|from)$/.test(next)) return false;
  return before?.kind === 'word' && !before.capital && !isStop(before.low) && !isPlural(before.low);
}

/** Inside a phrase a participle stands before a noun: "adjusted earnings". */
const isQualifierBefore = (scene: Scene, at: number) => {
  const next = scene.tokens[at + 1];
  const before = low(scene, at - 1);
  return (
    next?.kind === 'word' &&
    !isStop(next.low) &&
    !isVerb(next.low) &&
    /(?:ed|ing)$/.test(low(scene, at)) &&
    (BEFORE_HEAD.has(before) || PREPOSITION.has(before) || at === 0)
  );
};

/** The head stands before the first preposition. */
export function headed(scene: Scene, from: number, to: number): Phrase | undefined {
  let head = -1;
  for (let at = from; at < to; at++) {
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || BEFORE_HEAD.has(token.low)) continue;
    if (head < 0 && scene.amounts[at] && at + 1 < to) continue;
    if (PREPOSITION.has(token.low)) {
      if (head >= 0) break;
      continue;
    }
    if (token.low === 'and') {
      if (head >= 0 && !scene.tokens[at + 1]?.capital && !joinsKinds(scene, head, at, to)) break;
      continue;
    }
    if (!isAdverb(token.low)) head = at;
  }
  return head < 0 ? undefined : { from, to, head };
}

/** "telephone and internet services": two kinds of one thing. */
function joinsKinds(scene: Scene, head: number, and: number, to: number): boolean {
  if (isPlural(low(scene, head)) || BEINGS.has(low(scene, head)) || head !== and - 1) return false;
  for (let at = and + 1; at < to && at < and + 4; at++) {
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || isStop(token.low) || scene.amounts[at]) return false;
    if (isPlural(token.low)) return at > and + 1;
  }
  return false;
}
