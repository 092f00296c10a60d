import type { Span } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import type { StatedSource } from '../figure.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { speakerAt } from '../speakers.ts';
import type { Memory, Refiner } from './refiner.ts';

/** Who says so, and the token at which it is said. */
interface Attribution {
  readonly source: StatedSource;
  readonly at: number;
}

/** Sentences longer than this are lists, and nobody says them. */
const MOST_TOKENS = 160;

/** "according to X", "X said", "said X", and "it said" of who spoke before. */
export const sources: Refiner = (drafts, scene, memory) => {
  if (!drafts.some((draft) => !draft.excluded)) return drafts;
  const found = attributions(scene, memory.source);
  const continued = found.length === 0 && isInsideQuote(scene) ? memory.source() : undefined;
  return drafts.map((draft) => {
    const source = nearestTo(scene, found, draft)?.source ?? continued;
    return draft.excluded || !source ? draft : { ...draft, source };
  });
};

/** A sentence that opens with a quotation mark and names nobody is still the speaker's. */
const isInsideQuote = (scene: Scene) => /^["“]$/.test(scene.tokens[0]?.text ?? '');

function nearestTo(scene: Scene, found: readonly Attribution[], draft: Draft) {
  const distance = ({ at }: Attribution) =>
    Math.abs(at - draft.from) + (isCutOff(scene, at, draft.from) ? MOST_TOKENS : 0);
  return found.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** A semicolon or "while" between a figure and a verb gives them to two speakers. */
const CUTS = /^(?:;|while|whereas|but)$/;
function isCutOff(scene: Scene, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++)
    if (CUTS.test(scene.tokens[at]?.low ?? '')) return true;
  return false;
}

function attributions(scene: Scene, spokeBefore: Memory['source']): Attribution[] {
  if (scene.tokens.length > MOST_TOKENS) return [];
  const found: Attribution[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const speaker = speakerAt(scene, at);
    if (!speaker) continue;
    const source =
      speaker === 'who spoke before' ? (found.at(-1)?.source ?? spokeBefore()) : speaker;
    if (source) found.push({ source, at });
  }
  return found;
}

/** "it said" looks back so far for who. */
const SENTENCES_BACK = 4;

/** Who is said to speak in the sentences just before, the nearest first. */
export function sourceBefore(article: Scene['article'], all: readonly Span[], at: number) {
  for (let before = at - 1; before >= Math.max(0, at - SENTENCES_BACK); before--) {
    const sentence = all[before];
    const scene = sentence && sceneOf(article, sentence);
    const found = scene && attributions(scene, () => undefined).at(-1);
    if (found) return found.source;
  }
  return undefined;
}
