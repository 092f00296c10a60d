import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { OF_BEINGS, OF_LIVING, PHRASES, STATUSES, THINGS } from '../statuses.table.ts';

/** Words between a verb and its particle. */
const SEPARATE = 3;

/** A single word, or a verb and its particle a few words on: "shot 12 drones down" is met from either end. */
export function statusAt(scene: Scene, at: number): string | undefined {
  const word = low(scene, at);
  for (let next = at + 1; next <= at + SEPARATE; next++) {
    const phrase = PHRASES.get(`${word} ${low(scene, next)}`);
    if (
      phrase &&
      (next === at + 1 || /^(?:down|off|jobs|positions|workers)$/.test(low(scene, next)))
    )
      return phrase;
  }
  return STATUSES.get(word);
}

const REACH = 20;

/** "The number of people killed … rose to 19": where what is counted stands before the number, the word behind it. */
export function statusBesideCounted({ counts, from }: Draft, scene: Scene): string | undefined {
  if (!counts) return undefined;
  let at = from;
  while (at > Math.max(0, from - REACH) && (scene.tokens[at - 1]?.start ?? 0) >= counts.end)
    at -= 1;
  return at < from ? statusAt(scene, at) : undefined;
}

/** Of these nobody asks what happened to them. */
export const NO_STATUS: ReadonlySet<Draft['kind']> = new Set([
  'percent',
  'ratio',
  'measure',
  'duration',
]);

export function fits(status: string, draft: Draft): boolean {
  if (draft.kind === 'votes') return /^(?:approved|rejected)$/.test(status);
  if (draft.kind === 'money') return !OF_BEINGS.has(status);
  return !(THINGS.has(draft.counts?.head ?? '') && OF_LIVING.has(status));
}

export function endOfPhrase(draft: Draft, scene: Scene): number {
  const counted = draft.counts;
  if (!counted || counted.start < (scene.tokens[draft.to - 1]?.end ?? 0)) return draft.to;
  let at = draft.to;
  while (at < scene.tokens.length && (scene.tokens[at]?.start ?? Infinity) < counted.end) at += 1;
  return at;
}
