import type { Draft } from '../draft.ts';
import type { StatedSource } from '../figure.ts';
import type { Span } from '../../text/span.ts';
import { low, sceneOf, type Scene } from '../scene.ts';
import { isAdverb, isStop } from '../nouns.ts';
import { isAuxiliary, isReporting, isVerb } from '../verbs.ts';
import type { Memory, Refiner } from './refiner.ts';

/** Who says so, and the part of the sentence that it says. */
interface Attribution {
  readonly source: StatedSource;
  /** The token at which it is said. */
  readonly at: number;
}

/** Sentences longer than this are lists, and nobody says them. */
const MOST_TOKENS = 160;

/** "according to X", "X said", "said X", and "it said" of who spoke before. */
export const sources: Refiner = (drafts, scene, memory) => {
  if (!drafts.some((draft) => !draft.excluded)) return drafts;
  const found = attributions(scene, memory);
  if (found.length === 0) return quoteContinues(drafts, scene, memory);
  return drafts.map((draft) => {
    if (draft.excluded) return draft;
    const nearest = nearestTo(found, draft);
    return nearest ? { ...draft, source: nearest.source } : draft;
  });
};

/** A sentence that opens inside a quotation is still the speaker's. */
function quoteContinues(drafts: readonly Draft[], scene: Scene, memory: Memory) {
  const opens = /^["“]$/.test(scene.tokens[0]?.text ?? '');
  const source = opens ? memory.source() : undefined;
  return source ? drafts.map((draft) => (draft.excluded ? draft : { ...draft, source })) : drafts;
}

const nearestTo = (found: readonly Attribution[], draft: Draft) =>
  found.toSorted((a, b) => distance(a, draft) - distance(b, draft))[0];
const distance = ({ at }: Attribution, { from }: Draft) => Math.abs(at - from);

export function attributions(scene: Scene, memory: Memory): Attribution[] {
  if (scene.tokens.length > MOST_TOKENS) return [];
  const found: Attribution[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const source = accordingTo(scene, at) ?? said(scene, at, memory);
    if (source) found.push({ source, at });
  }
  return found;
}

function accordingTo(scene: Scene, at: number): StatedSource | undefined {
  if (low(scene, at) !== 'according' || low(scene, at + 1) !== 'to') return undefined;
  return named(scene, at + 2, endOfName(scene, at + 2));
}

const PRONOUN = /^(?:he|she|it|they|who)$/;

function said(scene: Scene, at: number, memory: Memory): StatedSource | undefined {
  const word = low(scene, at);
  if (
    !isReporting(word) ||
    (isAuxiliary(low(scene, at - 1)) && /^(?:was|were|is|are|be|been)$/.test(low(scene, at - 1)))
  )
    return undefined;
  let end = at;
  while (
    end > 0 &&
    (isAuxiliary(low(scene, end - 1)) ||
      isAdverb(low(scene, end - 1)) ||
      /^(?:also|later|earlier|then|still)$/.test(low(scene, end - 1)))
  )
    end -= 1;
  const before = low(scene, end - 1);
  if (PRONOUN.test(before) && before !== 'who') return memory.source();
  if (
    /^(?:said|says)$/.test(word) &&
    /^[,"”’']$/.test(before) &&
    !isStop(low(scene, at + 1)) &&
    scene.tokens[at + 1]?.kind === 'word'
  )
    return named(scene, at + 1, endOfName(scene, at + 1));
  const from = startOfName(scene, end);
  return from < end ? named(scene, from, end) : undefined;
}

const NAME_JOINS = /^(?:of|the|for|and|'s|’|-|&|a|an|in|at|on|its|from|'s)$/;
const MOST = 14;

/** Leftwards from the verb to where its subject begins; an apposition between commas is skipped. */
function startOfName(scene: Scene, end: number): number {
  let from = end;
  if (scene.tokens[end - 1]?.text === ',') {
    for (let at = end - 2; at > Math.max(0, end - MOST * 2); at--) {
      if (scene.tokens[at]?.text === ',') return startOfName(scene, at);
    }
    return end;
  }
  while (from > Math.max(0, end - MOST) && isPartOfName(scene, from - 1)) from -= 1;
  while (from < end && /^(?:of|for|and|in|at|on|from)$/.test(low(scene, from))) from += 1;
  return from;
}

function isPartOfName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  if (token.kind === 'sign')
    return /^[-‐‑&’']$/.test(token.text) || (token.text === '.' && at + 1 < scene.tokens.length);
  if (NAME_JOINS.test(token.low)) return true;
  return token.kind === 'word' && !isStop(token.low) && (token.capital || !isVerb(token.low));
}

function endOfName(scene: Scene, at: number): number {
  let to = at;
  while (to < at + MOST && isPartOfName(scene, to)) to += 1;
  while (to > at && (NAME_JOINS.test(low(scene, to - 1)) || scene.tokens[to - 1]?.kind === 'sign'))
    to -= 1;
  return to;
}

function named(scene: Scene, first: number, to: number): StatedSource | undefined {
  let from = first;
  while (from < to && /^(?:the|a|an|and|its)$/.test(low(scene, from))) from += 1;
  const [start, end] = [scene.tokens[from]?.start, scene.tokens[to - 1]?.end];
  if (start === undefined || end === undefined || from >= to) return undefined;
  return { start, end, name: scene.article.text.slice(start, end) };
}

/** "it said" looks back so far for who. */
const SENTENCES_BACK = 4;

/** Who is said to speak in the sentences just before, the nearest first. */
export function sourceBefore(article: Scene['article'], all: readonly Span[], at: number) {
  const nobody = { counts: undefined, source: () => undefined };
  for (let before = at - 1; before >= Math.max(0, at - SENTENCES_BACK); before--) {
    const sentence = all[before];
    const scene = sentence && sceneOf(article, sentence);
    const found = scene && attributions(scene, nobody).at(-1);
    if (found) return found.source;
  }
  return undefined;
}
