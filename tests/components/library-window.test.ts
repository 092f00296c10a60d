import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE, pagesAround, ROW, scrollTo, windowOf } from '../../entrypoints/library/window.ts';

test('the rows drawn cover what is in view, and are few however many there are', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000 * ROW),
      fc.integer({ min: 100, max: 2_000 }),
      fc.nat(100_000),
      (top, height, rows) => {
        const { first, last } = windowOf(top, height, rows);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(Math.max(1, rows));
        expect(last - first).toBeLessThan(height / ROW + 20);
        const shown = Math.floor(top / ROW);
        if (shown < rows) expect(first <= shown && shown <= last).toBe(true);
      },
    ),
  );
  expect(windowOf(0, 640, 0)).toEqual({ first: 0, last: -1 });
});

test('scrolls no further than a row needs', () => {
  expect(scrollTo(5, 0, 640)).toBeUndefined();
  expect(scrollTo(10, 0, 640)).toBe(64);
  expect(scrollTo(3, 640, 640)).toBe(192);
});

test('a list of 100,000 rows is lower than what browsers can draw', () => {
  expect(100_000 * ROW).toBeLessThan(17_800_000);
});

test('what is asked for holds what is drawn, and a page beyond both edges', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(60),
      fc.integer({ min: 1, max: 100_000 }),
      (from, by, rows) => {
        const first = Math.min(from, rows - 1);
        const last = Math.min(rows - 1, first + by);
        const pages = pagesAround(first, last, rows);
        expect(new Set(pages).size).toBe(pages.length);
        expect(pages.length).toBeLessThanOrEqual(4);
        for (const at of pages) expect(at >= 0 && at < rows && at % PAGE === 0).toBe(true);
        for (const row of [first, last]) expect(pages).toContain(Math.floor(row / PAGE) * PAGE);
      },
    ),
  );
  expect(pagesAround(150, 170, 1_000)).toEqual([100, 0, 200]);
  expect(pagesAround(0, -1, 0)).toEqual([]);
});
