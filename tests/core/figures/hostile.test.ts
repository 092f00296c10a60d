import { expect, test } from 'vitest';
import { readFigures } from '../../../core/figures/read.ts';

/** Bits that backtracking, windows and lookbehinds could trip over when they go on and on. */
const BITS = [
  '1',
  '1 ',
  '123 ',
  '1,',
  '1,111',
  '1.',
  '.',
  ',',
  ' ',
  '\n',
  '"',
  '“',
  "'",
  "a'",
  '-',
  '1-',
  '1 - ',
  'A.',
  'a.m. ',
  'one ',
  'million ',
  '1 million ',
  'half a ',
  'dozens of ',
  'he said 12 ',
  'Bob, said, ',
  'more than ',
  '$',
  '$5 ',
  '5% ',
  '5 and ',
  '5 to ',
  'May 5, ',
  'of 5 ',
  'the ',
  'since 2005 12 ',
  '5 votes to 4 ',
  'according to ',
  '+1 ',
  '1/',
  'x1',
  '2005-',
  '(12) ',
  '\u0301',
  '\u00ad',
  '½',
  'twenty-',
  'people ',
];
const SIZE = 100_000;
/** Of four times the text: in proportion it is four, by the square sixteen. */
const MOST_GROWTH = 8;
/** Of processor time, for a tenth of a megabyte of nothing but numbers. */
const MOST_MS = 6000;

/** Milliseconds of this thread's processor: others share the machine. */
function cost(text: string): number {
  const before = process.threadCpuUsage();
  readFigures({ text });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

test.each(BITS)(
  '100 KB of "%s" takes time in proportion to its length',
  (bit) => {
    const whole = cost(bit.repeat(SIZE / bit.length));
    expect(whole).toBeLessThan(MOST_MS);
    // What takes no longer than a second for all of it cannot have grown by the square.
    if (whole > 1000)
      expect(whole / cost(bit.repeat(SIZE / 4 / bit.length))).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);
