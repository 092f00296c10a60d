import type { Article } from '../article.ts';
import type { Span } from '../text/span.ts';
import { amountAt, type Amount } from './amounts.ts';
import { nearNumbers } from './numeric.ts';
import { tokens, type Token } from './tokens.ts';

/** One sentence under the reader's eye. */
export interface Scene {
  readonly article: Pick<Article, 'text'> & Partial<Article>;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  /** The number that begins at each token, ranges joined. */
  readonly amounts: readonly (Amount | undefined)[];
  /** A number stands at the token or shortly behind. */
  readonly near: readonly boolean[];
  /** The words at and behind a token, by token, as far as anybody asked. */
  readonly heard: Map<number, readonly HeardWord[]>;
}

export interface HeardWord {
  readonly low: string;
  /** The token behind it. */
  readonly to: number;
}

export function sceneOf(article: Scene['article'], sentence: Span): Scene {
  const found = tokens(article.text, sentence);
  const near = nearNumbers(found);
  const amounts = found.map((_, at) => (near[at] ? amountAt(found, at) : undefined));
  return { article, sentence, tokens: found, amounts, near, heard: new Map() };
}

const MOST_WORDS = 4;

/** The lower-case words at and behind a token, at most four, hyphens left out, with the token after each. */
export function wordsFrom(scene: Scene, at: number): readonly HeardWord[] {
  const known = scene.heard.get(at);
  if (known) return known;
  const found: HeardWord[] = [];
  for (let to = at; found.length < MOST_WORDS; to++) {
    const token = scene.tokens[to];
    if (!token) break;
    if (HYPHEN.test(token.text)) continue;
    const raised = token.tight && /^[23]$/.test(token.text) && found.length > 0;
    if (token.kind !== 'word' && !raised && !/^[%°º/²³]$/.test(token.text)) break;
    found.push({ low: token.low, to: to + 1 });
  }
  scene.heard.set(at, found);
  return found;
}

const HYPHEN = /^[-‐‑]$/;

export const low = (scene: Scene, at: number) => scene.tokens[at]?.low ?? '';

/** The token at or behind an offset of the text. */
export function tokenAt({ tokens: all }: Scene, offset: number): number {
  let [below, above] = [0, all.length];
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((all[middle]?.end ?? Infinity) > offset) above = middle;
    else below = middle + 1;
  }
  return below;
}
