import type { StatedSource } from './figure.ts';
import { nounOf } from './counted.ts';
import { isStop } from './nouns.ts';
import { low, type Scene } from './scene.ts';
import { SPEAKERS, TIMES } from './speakers.table.ts';
import { isVerb } from './verbs.ts';

export const MOST = 14;
const JOINS = /^(?:of|the|for|'s|a|an|at|in|its|from)$/;

/** Leftwards from the verb to where its subject begins; an apposition between commas is skipped. */
export function startOfName(scene: Scene, end: number): number {
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
  if (token.low === 'by') return isMaker(scene, at);
  if (MAKING.test(token.low)) return right?.low === 'by' && left?.kind === 'word';
  // "sources close to the talks"
  if (token.low === 'to') return /^(?:close|near|next)$/.test(left?.low ?? '');
  // "a project Democratic lawmakers say": a new name begins behind a word that is no title.
  if (!token.capital && right?.capital && !SPEAKERS.has(nounOf(token.low))) return false;
  return (
    token.kind === 'word' &&
    !(isStop(token.low) && !/^(?:US|WHO)$/.test(token.text)) &&
    (token.capital || !isVerb(token.low))
  );
}

const MAKING =
  /^(?:compiled|conducted|released|published|commissioned|prepared|provided|collected|done)$/;
const MADE =
  /^(?:count|tally|tallies|analysis|estimates?|survey|poll|study|studies|report|review|figures|data|list|numbers|statistics|calculations?|reckoning|statement|research|census|investigation)$/;

/** "a count by the Courier", "figures compiled by AFP": the name behind is who says so. */
function isMaker(scene: Scene, at: number): boolean {
  const before = MAKING.test(low(scene, at - 1)) ? at - 2 : at - 1;
  const name = scene.tokens[/^(?:the|a|an)$/.test(low(scene, at + 1)) ? at + 2 : at + 1];
  return MADE.test(low(scene, before)) && name?.kind === 'word';
}

export const namedFrom = (scene: Scene, from: number) =>
  named(scene, from, endTrimmed(scene, from, endOfName(scene, from, from + MOST)));

export function endOfName(scene: Scene, from: number, most: number): number {
  let to = from;
  while (to < most && isPartOfName(scene, to)) to += 1;
  return to;
}

export function endTrimmed(scene: Scene, from: number, end: number): number {
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

const LEADS = /^(?:at|least|the|a|an|its|this|that|one|another|but|and)$/;

export function named(scene: Scene, first: number, to: number): StatedSource | undefined {
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
