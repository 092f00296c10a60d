import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinsFirstAt } from '../../../core/stories/linkage.ts';

/** Log-odds of each two, from the lower half row by row. */
const oddsOf = (rows: readonly (readonly number[])[]) => {
  const count = rows.length + 1;
  const of = new Float64Array(count * count);
  rows.forEach((row, at) =>
    row.forEach((odds, other) => {
      of[(at + 1) * count + other] = odds;
      of[other * count + at + 1] = odds;
    }),
  );
  return { count, of };
};

it('lets a look-alike join with its whole story, though it is like the first text itself', () => {
  // 1 is of the story of 0; 2 and 3 are one story, and 2 resembles 0.
  const joins = joinsFirstAt(oddsOf([[3], [2, -2], [-4, -4, 5]]));
  expect(joins[1]).toBe(3);
  expect(joins[2]).toBe(joins[3]);
  expect(joins[2]).toBe(-2);
});

it('gives two texts their own odds, and one none', () => {
  expect([...joinsFirstAt(oddsOf([[1.5]]))]).toEqual([Infinity, 1.5]);
  expect([...joinsFirstAt(oddsOf([]))]).toEqual([Infinity]);
});

it('joins all, none sooner than the likeliest two are one', () => {
  const rows = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
          minLength: at + 1,
          maxLength: at + 1,
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(rows, (given) => {
      const [, ...joins] = joinsFirstAt(oddsOf(given));
      const most = Math.max(...given.flat());
      for (const level of joins) {
        expect(level).toBeLessThanOrEqual(most);
        expect(level).toBeGreaterThanOrEqual(Math.min(...given.flat()));
      }
    }),
    { numRuns: 60 },
  );
});
