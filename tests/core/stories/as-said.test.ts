import { expect, test } from 'vitest';
import { asSaidIn } from '../../../core/stories/as-said.ts';

const said = asSaidIn({
  title: 'Unconditional support',
  text: 'The crowd met Lavrov’s plane in Wonsan. The talks in wonsan were unconditional, KCNA said.',
});

test('reasons are said in the words of the article', () => {
  expect(
    said([
      { kind: 'places', values: ['wonsan'] },
      { kind: 'names', values: ['lavrov', 'kcna', 'elsewhere'] },
      { kind: 'words', values: ['uncondit'] },
      { kind: 'numbers', values: ['10000'] },
      { kind: 'same-day', days: 0 },
    ]),
  ).toEqual([
    { kind: 'places', values: ['Wonsan'] },
    { kind: 'names', values: ['Lavrov', 'KCNA', 'elsewhere'] },
    { kind: 'words', values: ['Unconditional'] },
    { kind: 'numbers', values: ['10000'] },
    { kind: 'same-day', days: 0 },
  ]);
});
