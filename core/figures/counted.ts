import { fold } from '../text/fold.ts';
import type { Counted } from './figure.ts';
import { isAdverb, isStop, singular } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { low, type Scene } from './scene.ts';

const SAYS_NOTHING = new Set(
  'more other others another additional extra further new such different separate total'.split(' '),
);

export const nounOf = (word: string) => singular(fold(word).replace(/'s?$/, ''));

/** A phrase as what a figure counts: text up to the head, the words before it as qualifiers. */
export function countedOf(scene: Scene, { from: begins, to, head }: Phrase): Counted | undefined {
  let from = begins;
  while (from < head && isStop(low(scene, from))) from += 1;
  const [first, last] = [scene.tokens[from], scene.tokens[to - 1]];
  const noun = scene.tokens[head];
  if (!first || !last || !noun) return undefined;
  const qualifiers = scene.tokens.slice(from, to).filter((token, at) => {
    const word = token.low;
    return (
      token.kind === 'word' &&
      from + at !== head &&
      !isStop(word) &&
      !isAdverb(word) &&
      !SAYS_NOTHING.has(word)
    );
  });
  return {
    start: first.start,
    end: last.end,
    text: scene.article.text.slice(first.start, last.end),
    head: nounOf(/^[A-Z]{2,}s$/.test(noun.text) ? noun.low.slice(0, -1) : noun.low),
    qualifiers: [...new Set(qualifiers.map((token) => nounOf(token.low)))],
  };
}

/** What is counted and not said: "600 were killed". */
export const unsaid = (head: string, at: number): Counted => ({
  start: at,
  end: at,
  text: '',
  head,
  qualifiers: [],
});
