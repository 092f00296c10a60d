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
const MOST_GROWTH = 3.2;

/** Milliseconds of the processor, the least of three: others share the machine. */
function cost(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    readFigures({ text });
    return performance.now() - before;
  });
  return Math.min(...times);
}

test.each(BITS)(
  '"%s" without end takes time in proportion',
  (bit) => {
    const [small, large] = [SIZE / 4, SIZE / 2].map((size) => bit.repeat(size / bit.length));
    const [first, second] = [cost(small ?? ''), cost(large ?? '')];
    // Below a tenth of a second for half of it nothing is worth measuring.
    if (second > 100) expect(second / Math.max(first, 1)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);

test.each(BITS)(
  '100 KB of "%s" is read within seconds',
  (bit) => {
    const before = performance.now();
    readFigures({ text: bit.repeat(SIZE / bit.length) });
    expect(performance.now() - before).toBeLessThan(8000);
  },
  60_000,
);
