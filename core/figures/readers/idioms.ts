import { excludedDraft } from '../draft.ts';
import { low } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import type { Reader } from './reader.ts';

/** Longest first is not needed: the longest finding wins later. */
const PHRASES: readonly string[] = [
  'one of',
  'one another',
  'no one',
  'the only one',
  'only one of',
  'any one',
  'each one',
  'every one',
  'this one',
  'that one',
  'which one',
  'one day',
  'one thing',
  'one time',
  'one way',
  'one point',
  'one hand',
  'one side',
  'one by one',
  'one on one',
  'one or other',
  'one more time',
  'number one',
  'day one',
  'square one',
  'the one',
  'a good one',
  'one example',
  'one reason',
  'one such',
  'one off',
  'one corner',
  'one end',
  'one last',
  'one big',
  'one or more',
  'one man show',
  'one time only',
  'on all fours',
  'zero tolerance',
  'zero sum',
  'ground zero',
  'zero hour',
  'two way',
  'one way',
  'second to none',
  'a hundred percent',
  'catch 22',
  'fifty fifty',
  'four letter',
  'six pack',
  'two faced',
  'two edged',
  'three dimensional',
  'two dimensional',
  'three way',
  'four wheel',
  'seven seas',
  'cloud nine',
  'back to square one',
  'thousand words',
  'million miles',
  'million dollar question',
  'the big four',
  'big four',
  'big three',
  'gang of four',
  'big five',
  'group of seven',
  'group of eight',
  'group of 20',
  'group of twenty',
  'two state',
  'two tier',
  'twenty twenty',
  'at sixes and sevens',
  'nine to five',
  'two thirds majority of',
  'four by four',
  'one to one',
  'one all',
  'two fold approach',
  'first class',
  'the two sides',
  'the two countries',
  'the two leaders',
  'two sides',
  'the two nations',
  'both sides',
  'the two companies',
  'the two governments',
  'the two neighbours',
  'the two neighbors',
];
const TRIVIAL =
  /^the two (?:sides|countries|leaders|nations|companies|governments|neighbours|neighbors)$|^two sides$/;
const BY_FIRST = Map.groupBy(
  PHRASES.map((phrase) => phrase.split(' ')),
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
    if (matches && !isFigure(phrase, low(scene, to))) best = Math.max(best, to);
  }
  if (best === 0) return undefined;
  const said = scene.tokens
    .slice(at, best)
    .map((token) => token.low)
    .join(' ');
  return excludedDraft('idiom', TRIVIAL.test(said) ? 'trivial' : 'idiom', at, best);
};

/** "one of them a pregnant woman" counts; "one day" before "strike" lasts. */
const isFigure = (phrase: readonly string[], next: string) =>
  (phrase.join(' ') === 'one of' && /^(?:them|whom|which)$/.test(next)) ||
  (phrase.join(' ') === 'one day' &&
    /^(?:strike|visit|trip|summit|event|conference|walkout|stoppage)$/.test(next));
