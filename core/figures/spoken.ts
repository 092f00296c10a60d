import type { Span } from '../text/span.ts';
import { SIDES } from './countries.table.ts';
import type { StatedSource } from './figure.ts';
import { isAdverb, isPlural, isStop } from './nouns.ts';
import { isNumeric } from './numeric.ts';
import { attributions } from './refiners/sources.ts';
import { low, sceneOf, type Scene } from './scene.ts';
import type { Speaker } from './speakers.ts';
import { SPEAKERS, TIMES } from './speakers.table.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

/** How far "it said" looks back for who, and a quotation on for who says it. */
const SENTENCES = 4;

/** Who speaks in the sentences around one: all that a text says of it, found when asked. */
export interface Spoken {
  /** Who a pronoun of the sentence is. */
  readonly spokeBefore: (speaker: Exclude<Speaker, StatedSource>) => StatedSource | undefined;
  /** Who says a sentence that stands inside a quotation and names nobody. */
  readonly quoted: () => StatedSource | undefined;
}

/** For each sentence of an article, in order. */
export function spokenIn(article: Scene['article'], all: readonly Span[]): (at: number) => Spoken {
  const scenes = new Map<number, Scene>();
  const sceneAt = (at: number) => {
    const sentence = all[at];
    const known = scenes.get(at) ?? (sentence && sceneOf(article, sentence));
    if (known) scenes.set(at, known);
    return known;
  };
  let opened: readonly boolean[] | undefined;
  const isOpenBehind = (at: number) => (opened ??= quotesOpen(article.text, all))[at] === true;
  const saidIn = (at: number) => {
    const scene = sceneAt(at);
    return scene && attributions(scene, () => undefined).at(-1)?.source;
  };
  const spokeBefore = (at: number, speaker: Exclude<Speaker, StatedSource>) => {
    for (let before = at - 1; before >= Math.max(0, at - SENTENCES); before--) {
      const scene = speaker === 'he or she' ? sceneAt(before) : undefined;
      const found = saidIn(before) ?? (scene && subjectNamed(scene));
      if (found) return found;
    }
    return undefined;
  };
  const quoted = (at: number) => {
    const begins = /^["“]/.test(article.text.charAt(all[at]?.start ?? 0));
    if (!begins && !isOpenBehind(at - 1)) return undefined;
    let first = at;
    while (first > 0 && first > at - SENTENCES && isOpenBehind(first - 1)) first -= 1;
    const opener = first < at ? saidIn(first) : undefined;
    if (opener) return opener;
    let last = at;
    while (last < at + SENTENCES && isOpenBehind(last)) last += 1;
    return (last > at ? saidIn(last) : undefined) ?? spokeBefore(first, 'he or she');
  };
  return (at) => ({
    spokeBefore: (speaker) => spokeBefore(at, speaker),
    quoted: () => quoted(at),
  });
}

const QUOTES = /["“”]/g;

/** Whether a quotation is open behind each sentence; a paragraph closes all. */
function quotesOpen(text: string, all: readonly Span[]): boolean[] {
  let open = false;
  return all.map(({ start, end }, at) => {
    if (text.slice(all[at - 1]?.end ?? 0, start).includes('\n')) open = false;
    const said = text.slice(start, end);
    for (const { 0: mark, index } of said.matchAll(QUOTES)) {
      // 13" is a screen.
      if (mark === '"' && /\d/.test(said.charAt(index - 1)) && !open) continue;
      open = mark === '“' || (mark === '"' && !open);
    }
    return open;
  });
}

const LONGEST_NAME = 4;

/** "Lauten later apologized.": the person whom a sentence begins with. */
function subjectNamed(scene: Scene): StatedSource | undefined {
  let to = 0;
  while (to < LONGEST_NAME && isOfName(scene, to)) to += 1;
  let verb = to;
  while (isAdverb(low(scene, verb)) || /^(?:later|also|then|still)$/.test(low(scene, verb)))
    verb += 1;
  const [first, last] = [scene.tokens[0], scene.tokens[to - 1]];
  if (!first || !last || !(isVerb(low(scene, verb)) || isAuxiliary(low(scene, verb))))
    return undefined;
  const { start } = first;
  return { start, end: last.end, name: scene.article.text.slice(start, last.end) };
}

function isOfName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token?.text === '.') return /^(?:mr|mrs|ms|dr|sen|gov|rep)$/.test(low(scene, at - 1));
  return (
    token?.kind === 'word' &&
    token.capital &&
    !isStop(token.low) &&
    !isPlural(token.low) &&
    !isNumeric(token) &&
    !TIMES.has(token.low) &&
    !SPEAKERS.has(token.low) &&
    !SIDES.has(token.low)
  );
}
