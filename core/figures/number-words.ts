import type { Numeral } from './numerals.ts';
import { FRACTIONS, LOOSE, SCALES, TENS, UNITS, VAGUE, VAGUE_OF } from './numerals.table.ts';
import { scaled } from './scales.ts';
import { isHyphen, type Token } from './tokens.ts';

/** What has been read of a number in words: whole groups above, the group in hand. */
interface Sum {
  readonly total: number;
  readonly group: number;
  readonly lastScale: number;
}

/** "twenty-six", "two hundred and five", "a dozen", "half a million", "two and a half million". */
export function wordsAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const part = halfAt(tokens, at) ?? partAt(tokens, at);
  if (part) return part;
  const article = /^an?$/.test(tokens[at]?.low ?? '');
  if (article && !SCALES[tokens[at + 1]?.low ?? '']) return undefined;
  // "another dozen people": the article is inside "another".
  const bare = tokens[at - 1]?.low === 'another' && SCALES[tokens[at]?.low ?? ''] !== undefined;
  const start = article ? at + 1 : at;
  let [to, seen] = [start, article || bare];
  let sum: Sum = { total: 0, group: seen ? 1 : 0, lastScale: Infinity };
  for (;;) {
    const skip = seen ? joint(tokens, to) : 0;
    const next = added(sum, tokens[to + skip]?.low ?? '', seen);
    if (!next) break;
    [sum, to, seen] = [next, to + skip + 1, true];
  }
  if (to === start) return undefined;
  const value = sum.total + sum.group;
  const plain = { from: at, form: 'words', scaled: value >= 100 } as const;
  const end = andAHalf(tokens, to);
  if (!end) return { ...plain, to, min: value, max: value, grain: 1 };
  // "one million and a half" is half a million more, "two and a half" half of one.
  const half = sum.group === 0 && sum.lastScale < Infinity ? sum.lastScale / 2 : 0.5;
  const more = { min: value + half, max: value + half, grain: half, to: end, scaled: false };
  return scaled(tokens, { ...plain, ...more });
}

/** The sum with one more word, where the word may follow. */
function added({ total, group, lastScale }: Sum, word: string, seen: boolean): Sum | undefined {
  const [unit, ten, scale] = [UNITS[word], TENS[word], SCALES[word]];
  const room = unit !== undefined && unit < 10 && group % 100 >= 20 ? 10 : 100;
  if (unit !== undefined && group % room === 0 && (!seen || group + total > 0))
    return { total, group: group + unit, lastScale };
  if (ten && group % 100 === 0) return { total, group: group + ten, lastScale };
  if (word === 'crore' && lastScale === 1e5 && group === 0)
    return { total: total * 1e7, group, lastScale: 1e12 };
  if (!scale || !seen || group === 0) return undefined;
  if (scale <= 100) return group < 100 ? { total, group: group * scale, lastScale } : undefined;
  return scale < lastScale
    ? { total: total + group * scale, group: 0, lastScale: scale }
    : undefined;
}

/** What may stand between the words of one number: a hyphen, "and" before a smaller part. */
function joint(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]?.low ?? '';
  if (isHyphen(tokens[at]) && tokens[at]?.tight && tokens[at + 1]?.tight) return 1;
  const large = /^(?:hundred|thousand|million)$/.test(tokens[at - 1]?.low ?? '');
  const smaller = (UNITS[next] !== undefined || TENS[next]) && tokens[at + 2]?.low !== 'hundred';
  return large && tokens[at]?.low === 'and' && smaller ? 1 : 0;
}

/** Where "and a half" ends, hyphens between its words or not. */
function andAHalf(tokens: readonly Token[], at: number): number | undefined {
  let to = at;
  for (const word of ['and', 'a', 'half']) {
    if (isHyphen(tokens[to])) to += 1;
    if (tokens[to]?.low !== word) return undefined;
    to += 1;
  }
  return to;
}

function halfAt(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.low !== 'half') return undefined;
  const to = tokens[at + 1]?.low === 'a' || isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const scale = SCALES[tokens[to]?.low ?? ''];
  if (!scale) return undefined;
  const value = scale / 2;
  return {
    from: at,
    to: to + 1,
    min: value,
    max: value,
    grain: value,
    form: 'words',
    scaled: true,
  };
}

/** "three quarters of a million", "a quarter million". */
function partAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const over = /^an?$/.test(tokens[at]?.low ?? '') ? 1 : UNITS[tokens[at]?.low ?? ''];
  const hyphen = isHyphen(tokens[at + 1]) ? 1 : 0;
  const under = FRACTIONS[tokens[at + 1 + hyphen]?.low ?? ''];
  if (!over || !under || over >= under) return undefined;
  const of = tokens[at + 2 + hyphen]?.low === 'of' && tokens[at + 3 + hyphen]?.low === 'a' ? 2 : 0;
  const scaleAt = at + 2 + hyphen + of;
  const scale = SCALES[tokens[scaleAt]?.low ?? ''];
  if (!scale || scale < 1e6) return undefined;
  const value = Number(((over / under) * scale).toPrecision(6));
  return {
    from: at,
    to: scaleAt + 1,
    min: value,
    max: value,
    grain: scale / under,
    form: 'words',
    scaled: true,
  };
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
export function vagueAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = tokens[at]?.low ?? '';
  const vague = { from: at, grain: 1, form: 'vague', scaled: true } as const;
  const larger = VAGUE[tokens[at + 2]?.low ?? ''];
  const of = VAGUE_OF[word];
  if (of && larger && tokens[at + 1]?.low === 'of') {
    const unit = larger[0] / 2;
    return { ...vague, to: at + 3, min: of[0] * unit, max: Math.floor(of[1] * unit) };
  }
  const alone = word === 'tens' ? undefined : VAGUE[word];
  // "thousands and thousands" are thousands.
  const twice = tokens[at + 1]?.low === 'and' && tokens[at + 2]?.low === word;
  if (alone) return { ...vague, to: at + (twice ? 3 : 1), min: alone[0], max: alone[1] };
  return looseAt(tokens, at);
}

function looseAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const article = tokens[at]?.low === 'a';
  const first = article ? at + 1 : at;
  const loose = LOOSE[tokens[first]?.low ?? ''];
  if (!loose) return undefined;
  const scaleAt = tokens[first + 1]?.low === 'of' ? first + 2 : first + 1;
  const scale = SCALES[tokens[scaleAt]?.low ?? ''];
  if (tokens[first]?.low === 'couple' && scaleAt === first + 2 && !scale)
    return { from: at, to: scaleAt - 1, min: 2, max: 2, grain: 1, form: 'vague', scaled: false };
  if (!scale) return undefined;
  const [min, max] = [loose[0] * scale, loose[1] * scale];
  const few = { from: at, min, max, grain: 1, form: 'vague', scaled: true } as const;
  return scaled(tokens, { ...few, to: scaleAt + 1 }, 1);
}
