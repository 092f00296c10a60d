import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { layoutPlot, type Label, type Line } from '../../components/plot/layout.ts';
import { RangePlot } from '../../components/RangePlot.tsx';
import { conflict } from './fixtures.ts';

afterEach(cleanup);

const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000_000_000 }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
  fc.integer({ min: -40, max: 40 }),
);
const range = fc
  .tuple(value, value, fc.constantFrom('dot', 'bar', 'open', 'up-to'))
  .map(([a, b, kind]): Pick<Line, 'min' | 'max'> => {
    if (kind === 'dot') return { min: a, max: a };
    if (kind === 'open') return { min: a, max: null };
    return kind === 'up-to'
      ? { min: 0, max: Math.abs(b) }
      : { min: Math.min(a, b), max: Math.max(a, b) };
  });
const line: fc.Arbitrary<Line> = fc
  .tuple(range, fc.string({ maxLength: 40 }), fc.string({ minLength: 1, maxLength: 20 }))
  .map(([ends, name, words]) => ({ ...ends, name, value: words }));
const lines = fc.array(line, { minLength: 1, maxLength: 9 });
const width = fc.integer({ min: 180, max: 1200 });

const HEIGHT = 13;
const collide = (a: Label, b: Label) =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < HEIGHT;

describe('the plot', () => {
  test('labels never collide, never leave the frame, whatever the values and the width', () => {
    fc.assert(
      fc.property(lines, width, (drawn, wide) => {
        const layout = layoutPlot(drawn, wide, (tick) => tick.toLocaleString('en'));
        const labels = [
          ...layout.lines.flatMap(({ name, value: v }) => [name, v]),
          ...layout.ticks,
        ];
        labels.forEach((a, at) => {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(wide + 0.01);
          expect(labels.slice(at + 1).filter((b) => collide(a, b))).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  });

  test.each([180, 182, 240, 322, 600, 1200])(
    'at %i px the name of this page is whole, in either language',
    (wide) => {
      for (const name of ['This page', 'Diese Seite']) {
        const value = { min: 1, max: 2, value: 'about 1,000' };
        const drawn = [
          { ...value, name },
          { ...value, name: 'The Example Gazette of the North' },
        ];
        const [here, there] = layoutPlot(drawn, wide, String).lines;
        expect(here?.name.text).toBe(name);
        expect(there?.name.text.endsWith('…')).toBe(wide < 600);
      }
    },
  );

  test('marks stay on the number line and in the order of their values', () => {
    fc.assert(
      fc.property(lines, width, (drawn, wide) => {
        const layout = layoutPlot(drawn, wide, String);
        layout.lines.forEach(({ from, to, open }, at) => {
          expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true);
          expect(Math.max(from, to)).toBeLessThanOrEqual(wide);
          expect(open === 'above').toBe(drawn[at]?.max === null);
        });
      }),
    );
  });

  test('says in words what it draws', () => {
    render(<RangePlot quantity={conflict} />);
    expect(screen.getByRole('group').getAttribute('aria-label')).toBe(
      'This page: ≥ 1,000 (1,000 or more); Observer: ~600 (550 to 650); The Example Gazette: hundreds (200 to 1,999)',
    );
  });

  test('says who, when and by which source on focus', () => {
    render(<RangePlot quantity={conflict} />);
    const line = screen.getByRole('img', { name: /^Observer/ });
    expect(line.getAttribute('aria-label')).toContain(
      'Observer (AFP) · Jul 13, 2025 · source: Seoul',
    );
    fireEvent.focus(line);
    expect(document.querySelector('.plot-note')?.textContent).toBe(
      'Observer (AFP) · Jul 13, 2025 · source: Seoul',
    );
    fireEvent.blur(line);
    expect(document.querySelector('.plot-note')?.textContent).toBe('');
  });

  test('is logarithmic only where values span decades', () => {
    const at = (min: number): Line => ({ min, max: min, name: 'a', value: String(min) });
    expect(layoutPlot([at(10), at(12)], 320, String).log).toBe(false);
    expect(layoutPlot([at(10), at(9000)], 320, String).log).toBe(true);
  });
});
