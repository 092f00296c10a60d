import { fold } from '../../text/fold.ts';
import { SIDES } from '../countries.table.ts';
import type { Draft } from '../draft.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { each } from './refiner.ts';

const AGENT_OF = new Set(['deployed', 'launched', 'promised', 'approved']);
const REACH = 6;

/** Nationality in the phrase, the country right behind it, or who sent and launched. */
export const sides = each((draft, scene) => {
  const found = new Set([
    ...inPhrase(draft, scene),
    ...behind(draft, scene),
    ...agent(draft, scene),
  ]);
  return found.size > 0 ? { ...draft, sides: [...found] } : draft;
});

/** The side that a token names, alone or with the next: "North Korean". "us" is one only as "US". */
export function sideAt(scene: Scene, at: number): string | undefined {
  const token = scene.tokens[at];
  if (!token?.capital) return undefined;
  const [one, next] = [plain(token.text), plain(scene.tokens[at + 1]?.text ?? '')];
  if (one === 'us' && token.text !== 'US') return undefined;
  return (
    SIDES.get(`${one}-${next}`) ??
    (BEGINS_LONGER.has(plain(scene.tokens[at - 1]?.text ?? '')) &&
    SIDES.has(`${plain(scene.tokens[at - 1]?.text ?? '')}-${one}`)
      ? undefined
      : SIDES.get(one))
  );
}

const BEGINS_LONGER = new Set(
  'north south new saudi sri costa papua west northern great united'.split(' '),
);
const plain = (word: string) =>
  fold(word)
    .replace(/'s?$/, '')
    .replace(/\.$/, (dot) => (/^\p{L}\./u.test(word) ? dot : ''));

function inPhrase(draft: Draft, scene: Scene): string[] {
  const counted = draft.counts;
  if (!counted || counted.text === '') return [];
  const found: string[] = [];
  for (let at = tokenAt(scene, counted.start); at < tokenAt(scene, counted.end); at++) {
    const side = sideAt(scene, at);
    if (side) found.push(side);
  }
  return found;
}

/** "600 troops from North Korea", "12 people in Gaza". */
function behind(draft: Draft, scene: Scene): string[] {
  let at = draft.to;
  const end = draft.counts?.end ?? 0;
  while (at < scene.tokens.length && (scene.tokens[at]?.start ?? Infinity) < end) at += 1;
  if (!/^(?:from|of|in)$/.test(low(scene, at))) return [];
  const side = sideAt(scene, at + 1);
  return side ? [side] : [];
}

/** "North Korea has sent thousands of troops". */
function agent(draft: Draft, scene: Scene): string[] {
  if (!AGENT_OF.has(draft.status ?? '')) return [];
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - REACH); at--) {
    if (/^(?:and|but|that|to|from|in|on|at|of|by|,)$/.test(low(scene, at))) return [];
    const side = sideAt(scene, at);
    if (side) return /^(?:to|from|in|on|at|of|by|against)$/.test(low(scene, at - 1)) ? [] : [side];
  }
  return [];
}
