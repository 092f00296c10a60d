import type { Draft } from '../draft.ts';
import type { StatedSource } from '../figure.ts';
import { isAdverb } from '../nouns.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { speakerAt, type Speaker } from '../speakers.ts';
import { TIMES } from '../speakers.table.ts';
import { isAuxiliary, isVerb } from '../verbs.ts';
import type { Refiner } from './refiner.ts';

/** Who says so, the token at which it is said, and of what. */
export interface Attribution {
  readonly source: StatedSource;
  readonly at: number;
  /** Of what follows, as before "that"; of what goes before, as in "…, said X"; or of either. */
  readonly governs: 'what follows' | 'what goes before' | 'either';
}

/** Sentences longer than this are lists, and nobody says them. */
const MOST_TOKENS = 160;

/** "according to X", "X said", "said X", and "it said" of who spoke before. */
export const sources: Refiner = (drafts, scene, { spokeBefore, quoted }) => {
  if (!drafts.some((draft) => !draft.excluded)) return drafts;
  const found = attributions(scene, spokeBefore);
  const continued = found.length === 0 ? quoted() : undefined;
  return drafts.map((draft) => {
    const source = nearestTo(scene, found, draft)?.source ?? continued;
    return draft.excluded || !source ? draft : { ...draft, source };
  });
};

function nearestTo(scene: Scene, found: readonly Attribution[], draft: Draft) {
  const distance = ({ at }: Attribution) =>
    Math.abs(at - draft.from) + (isCutOff(scene, at, draft.from) ? MOST_TOKENS : 0);
  return found
    .filter((one) => isOf(scene, one, draft))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Whether an attribution may speak of a figure; of how many speak it does not. */
function isOf(scene: Scene, { source, at, governs }: Attribution, draft: Draft): boolean {
  const start = scene.tokens[draft.from]?.start ?? 0;
  if (source.start <= start && start < source.end && isHere(scene, source)) return false;
  if (governs === 'what follows') return draft.from > at;
  if (governs === 'what goes before') return draft.from < at || resumes(scene, at, draft.from);
  return true;
}

const isHere = ({ sentence }: Scene, { start }: StatedSource) =>
  sentence.start <= start && start < sentence.end;

/** `…,” said X, “and 12 more`, "said X, adding that 12": speech goes on behind who speaks. */
function resumes(scene: Scene, at: number, figure: number): boolean {
  for (let next = at + 1; next < figure; next++)
    if (/^(?:["“]|adding|noting|saying|who)$/.test(low(scene, next))) return true;
  return false;
}

/** A semicolon or "while" between a figure and a verb gives them to two speakers. */
const CUTS = /^(?:;|while|whereas|but)$/;
function isCutOff(scene: Scene, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++)
    if (CUTS.test(low(scene, at))) return true;
  return false;
}

type Named = (speaker: Exclude<Speaker, StatedSource>) => StatedSource | undefined;

/** All that a sentence says of who speaks; `named` finds who a pronoun is. */
export function attributions(scene: Scene, named: Named): Attribution[] {
  if (scene.tokens.length > MOST_TOKENS) return [];
  const found: Attribution[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const speaker = speakerAt(scene, at);
    if (!speaker) continue;
    const source = typeof speaker === 'string' ? (found.at(-1)?.source ?? named(speaker)) : speaker;
    if (source) found.push({ source, at, governs: governed(scene, at, source) });
  }
  return found;
}

function governed(scene: Scene, at: number, source: StatedSource): Attribution['governs'] {
  if (/^(?:according|citing|quoting|in)$/.test(low(scene, at))) return 'either';
  const next = scene.tokens[at + 1];
  if (!next) return 'either';
  if (next.low === 'that' || next.text === ':') return 'what follows';
  if (isHere(scene, source) && tokenAt(scene, source.start) > at) return 'what goes before';
  const aside =
    next.kind === 'sign' || TIMES.has(next.low) || isAdverb(next.low) || isAside(scene, at);
  if (!aside) return 'what follows';
  return isBehindQuote(scene, source) ? 'what goes before' : 'either';
}

/** `“…,” X told the paper after a breakfast with 12`: what was quoted has been said. */
const isBehindQuote = (scene: Scene, source: StatedSource) =>
  isHere(scene, source) && /^["”’']$/.test(low(scene, tokenAt(scene, source.start) - 1));

const PLACE = /^(?:in|at|by|of|to|during|after|before|from|as|on)$/;
const DAY = /^(?:next|following|same|previous)$/;
const LONGEST_HEARER = 5;

/** "told parliament.", "said in a statement", "said the next day": the words are elsewhere. */
function isAside(scene: Scene, at: number): boolean {
  const next = low(scene, at + 1);
  if (low(scene, at) !== 'told')
    return next === 'at'
      ? low(scene, at + 2) !== 'least'
      : PLACE.test(next) || isDay(scene, at + 1);
  for (let end = at + 1; end <= at + LONGEST_HEARER; end++) {
    const token = scene.tokens[end];
    if (!token || /^[.,;]$/.test(token.text) || PLACE.test(token.low)) return true;
    if (TIMES.has(token.low)) return true;
    if (token.low === 'that' || isVerb(token.low) || isAuxiliary(token.low)) return false;
  }
  return false;
}

const isDay = (scene: Scene, at: number) =>
  low(scene, at) === 'the' && DAY.test(low(scene, at + 1));
