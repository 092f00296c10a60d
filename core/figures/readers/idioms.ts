import { excludedDraft } from '../draft.ts';
import { IDIOMS } from '../idioms.table.ts';
import { low } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { DURATIONS, MEASURES } from '../units.table.ts';
import type { Reader } from './reader.ts';

const TRIVIAL =
  /^the two (?:sides|countries|nations|companies|governments|neighbours|neighbors)$|^two sides$/;
const BY_FIRST = Map.groupBy(
  IDIOMS.map((phrase) => phrase.split(' ')),
  ([first]) => first ?? '',
);

/** Numbers of fixed phrases, and "one" where it stands for a thing named before. */
export const idiom: Reader = (scene, at) => {
  let best = 0;
  for (const phrase of BY_FIRST.get(low(scene, at)) ?? []) {
    let to = at;
    const matches = phrase.every((word) => {
      if (to > at && isHyphen(scene.tokens[to])) to += 1;
      return low(scene, to++) === word;
    });
    const joined = isHyphen(scene.tokens[at + 1]);
    if (matches && !isFigure(phrase, low(scene, to), joined)) best = Math.max(best, to);
  }
  if (best === 0) return undefined;
  const said = scene.tokens
    .slice(at, best)
    .map((token) => token.low)
    .join(' ');
  return excludedDraft('idiom', TRIVIAL.test(said) ? 'trivial' : 'idiom', at, best);
};

/** "one of them a pregnant woman" counts; "one day" before "strike" lasts. */
const isFigure = (phrase: readonly string[], next: string, joined: boolean) =>
  (joined && phrase.join(' ') === 'one day') ||
  (/^(?:this|that|the) one$/.test(phrase.join(' ')) &&
    (DURATIONS.has(next) || MEASURES.has(next))) ||
  (phrase.join(' ') === 'the one' &&
    /^(?:[-‐‑]|storey|story|person|man|woman|soldier|victim)$/.test(next)) ||
  (phrase.join(' ') === 'one of' && /^(?:them|whom|which)$/.test(next)) ||
  (phrase.join(' ') === 'one day' &&
    /^(?:strike|visit|trip|summit|event|conference|walkout|stoppage)$/.test(next));
