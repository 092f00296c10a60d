import type { Span } from '../text/span.ts';

/** Where two renderings of one utterance part: the spans of each that the other words otherwise. */
export interface Wordings {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/**
 * Compares word by word, case and quotation marks aside, along the longest common subsequence. What one side goes on
 * to say before or behind the other's first and last word is a longer cut, no other wording, and is not marked.
 */
export function wordings(a: string, b: string): Wordings {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const pairs = withoutStrays(inCommon(ours, theirs));
  const ends = [START, ...pairs, [ours.length, theirs.length] as const];
  const differing: { a: Span[]; b: Span[] } = { a: [], b: [] };
  ends.slice(1).forEach(([toA, toB], at) => {
    const [fromA, fromB] = ends[at] ?? START;
    const [gapA, gapB] = [ours.slice(fromA + 1, toA), theirs.slice(fromB + 1, toB)];
    const isEdge = at === 0 || at === ends.length - 2;
    if (isEdge && isLongerCut(gapA.length, gapB.length)) return;
    differing.a.push(...spanOf(gapA));
    differing.b.push(...spanOf(gapB));
  });
  return differing;
}

/** At an edge, some words against some words are another wording; many against few, more of what was said. */
const isLongerCut = (a: number, b: number) =>
  Math.min(a, b) === 0 || Math.max(a, b) > 2 * Math.min(a, b) + 2;

type Pair = readonly [a: number, b: number];
const START: Pair = [-1, -1];

/** A word or two far before or behind what both say stand there by chance. */
const STRAY = 2;

function withoutStrays(pairs: readonly Pair[]): readonly Pair[] {
  const isFar = (at: number) => {
    const [[a, b], [nextA, nextB]] = [pairs[at - 1] ?? [0, 0], pairs[at] ?? [0, 0]];
    return isLongerCut(nextA - a - 1, nextB - b - 1) && Math.max(nextA - a, nextB - b) > 4;
  };
  const gaps = pairs.flatMap((_, at) => (at > 0 && isFar(at) ? [at] : []));
  const from = gaps.findLast((at) => at <= STRAY) ?? 0;
  const to = gaps.find((at) => at > from && at >= pairs.length - STRAY) ?? pairs.length;
  return pairs.slice(from, to);
}

interface Word extends Span {
  readonly key: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.,][\p{L}\p{M}\p{N}]+)*/gu;

const wordsOf = (said: string): Word[] =>
  [...said.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase().replaceAll(/[’ʼ]/g, "'"),
  }));

function spanOf(words: readonly Word[]): Span[] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** Places of the words that both say in one order. */
function inCommon(a: readonly Word[], b: readonly Word[]): Pair[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
