import type { StatedSource } from './figure.ts';
import { isAdverb, isStop } from './nouns.ts';
import { nounOf } from './counted.ts';
import { low, type Scene } from './scene.ts';
import { SAYS, SPEAKERS, TIMES, WEAK } from './speakers.table.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

/** A speaker as found: by name, or only as "it" that spoke before. */
export type Speaker = StatedSource | 'who spoke before';

/** Who speaks at a token: "according to X", "X said", "said X", "citing X", "it said". */
export function speakerAt(scene: Scene, at: number): Speaker | undefined {
  const word = low(scene, at);
  if (word === 'according' && low(scene, at + 1) === 'to') return namedFrom(scene, at + 2);
  if (/^(?:citing|quoting)$/.test(word)) return namedFrom(scene, at + 1);
  if (!SAYS.has(word) || (scene.tokens[at]?.capital && at > 0) || isNounHere(scene, at))
    return undefined;
  if (word === 'quoted') return quoted(scene, at);
  if (/^(?:a|an|the|of)$/.test(low(scene, at - 1)) || isPassive(scene, at)) return undefined;
  return saysAfter(scene, at) ?? before(scene, beforeVerb(scene, at), word);
}

/** "were also identified". */
const isPassive = (scene: Scene, at: number) =>
  scene.tokens
    .slice(beforeVerb(scene, at), at)
    .some((token) => /^(?:was|were|is|are|be|been|being)$/.test(token.low));

/** "TV shows", "the reports": a noun, unless it goes on to say something. */
/** "…, the budget office estimates." */
const closesClause = (scene: Scene, at: number) =>
  scene.tokens.slice(Math.max(0, at - 6), at).some((token) => token.text === ',');

const NOUNS =
  /^(?:shows|reports|report|claims|estimates|estimate|notes|states|finds|puts|forecasts|forecast|posted)$/;
function isNounHere(scene: Scene, at: number): boolean {
  if (!NOUNS.test(low(scene, at))) return false;
  const next = scene.tokens[at + 1];
  if (!next || next.kind === 'sign')
    return !/^["“$£€:]$/.test(next?.text ?? '') && !closesClause(scene, at);
  return (
    /^(?:of|on|in|by|for|about|from|to|and|or|said|say|are|were|is|was)$/.test(next.low) ||
    (isVerb(next.low) && !next.capital)
  );
}

/** "X was quoted by AP as saying", "state television quoted X as saying". */
function quoted(scene: Scene, at: number): Speaker | undefined {
  const passive = /^(?:was|were|is|are|been)$/.test(low(scene, at - 1));
  return passive ? before(scene, beforeVerb(scene, at), 'said') : namedFrom(scene, at + 1);
}

/** `“…,” said X`. */
function saysAfter(scene: Scene, at: number): Speaker | undefined {
  const quote = scene.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const turned = /^(?:said|says|added)$/.test(low(scene, at)) && /^["”’']$/.test(low(scene, quote));
  const next = scene.tokens[at + 1];
  if (!turned || next?.kind !== 'word') return undefined;
  if (PRONOUN.test(next.low)) return 'who spoke before';
  return isStop(next.low) && !/^(?:the|a|an|one)$/.test(next.low)
    ? undefined
    : namedFrom(scene, at + 1);
}

/** Where the group of the verb begins: "has also said". */
function beforeVerb(scene: Scene, at: number): number {
  let end = at;
  while (
    end > 0 &&
    (isAuxiliary(low(scene, end - 1)) ||
      isAdverb(low(scene, end - 1)) ||
      TIMES.has(low(scene, end - 1)))
  )
    end -= 1;
  return end;
}

const PRONOUN = /^(?:he|she|it|they)$/;

function before(scene: Scene, end: number, verb: string): Speaker | undefined {
  if (PRONOUN.test(low(scene, end - 1))) return 'who spoke before';
  const relative =
    /^(?:who|which|that)$/.test(low(scene, end - 1)) && scene.tokens[end - 2]?.text === ',';
  const to = relative ? end - 2 : end;
  const from = startOfName(scene, to);
  const name = named(
    scene,
    from,
    endTrimmed(scene, from, scene.tokens[to - 1]?.text === ',' ? endOfName(scene, from, to) : to),
  );
  return name && canSpeak(name, WEAK.has(verb)) ? name : undefined;
}

/** Whoever says may speak; before a verb of other work only a person's name or a noun of those who speak. */
function canSpeak({ name }: StatedSource, weak: boolean): boolean {
  const words = name.split(/[^\p{L}\p{M}'’.-]+/u);
  if (!weak || words.some((word) => SPEAKERS.has(nounOf(word)))) return true;
  return /^\p{Lu}/u.test(words.at(-1) ?? '');
}

const MOST = 14;
const JOINS = /^(?:of|the|for|'s|a|an|at|in|its|from)$/;

/** Leftwards from the verb to where its subject begins; an apposition between commas is skipped. */
function startOfName(scene: Scene, end: number): number {
  if (scene.tokens[end - 1]?.text === ',') return startOfName(scene, commaBefore(scene, end - 1));
  let from = end;
  while (from > Math.max(0, end - MOST) && isPartOfName(scene, from - 1)) from -= 1;
  while (from < end && /^(?:of|for|and|in|at|from)$/.test(low(scene, from)))
    from = skipPlace(scene, from, end);
  return from;
}

/** "In Kabul officials said": a place before the subject is none of it. */
const skipPlace = (scene: Scene, from: number, end: number) => {
  let at = from + 1;
  while (at < end && scene.tokens[at]?.capital && at < from + 3 && at + 1 < end) at += 1;
  return at;
};

function commaBefore(scene: Scene, comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - MOST * 2); at--)
    if (scene.tokens[at]?.text === ',') return at;
  return 0;
}

function isPartOfName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  const [left, right] = [scene.tokens[at - 1], scene.tokens[at + 1]];
  if (token.low === 'and') return left?.capital === true && right?.capital === true;
  if (token.kind === 'sign')
    return (
      /^[-‐‑&’']$/.test(token.text) ||
      (token.text === '.' && right !== undefined && left?.kind === 'word' && left.text.length <= 4)
    );
  if (JOINS.test(token.low)) return true;
  return (
    token.kind === 'word' &&
    !(isStop(token.low) && token.text !== 'US') &&
    (token.capital || !isVerb(token.low))
  );
}

const namedFrom = (scene: Scene, from: number) =>
  named(scene, from, endTrimmed(scene, from, endOfName(scene, from, from + MOST)));

function endOfName(scene: Scene, from: number, most: number): number {
  let to = from;
  while (to < most && isPartOfName(scene, to)) to += 1;
  return to;
}

function endTrimmed(scene: Scene, from: number, end: number): number {
  let to = end;
  while (
    to > from &&
    (JOINS.test(low(scene, to - 1)) ||
      TIMES.has(low(scene, to - 1)) ||
      (scene.tokens[to - 1]?.kind === 'sign' && scene.tokens[to - 1]?.text !== '.') ||
      (scene.tokens[to - 1]?.text === '.' && to === scene.tokens.length))
  )
    to -= 1;
  return to;
}

const LEADS = /^(?:the|a|an|its|this|that|one|another|but|and)$/;

function named(scene: Scene, first: number, to: number): StatedSource | undefined {
  let from = first;
  while (
    from < to &&
    (LEADS.test(low(scene, from)) || (TIMES.has(low(scene, from)) && from + 1 < to))
  )
    from += 1;
  const [start, end] = [scene.tokens[from]?.start, scene.tokens[to - 1]?.end];
  if (start === undefined || end === undefined || from >= to) return undefined;
  return { start, end, name: scene.article.text.slice(start, end) };
}
