import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../core/packs/limits.ts';
import { cut, cutEnd, UNCUT, type Piece } from '../../../core/packs/pieces.ts';

function pieces(chunks: readonly string[]): Piece[] {
  let left = UNCUT;
  const found: Piece[] = [];
  for (const chunk of chunks) {
    const taken = cut(left, chunk);
    left = taken.left;
    found.push(...taken.pieces);
  }
  return [...found, ...cutEnd(left)];
}

const linesOf = (found: readonly Piece[]) => found.flatMap(({ text }) => text.split('\n'));

describe('cutting a file', () => {
  test('keeps every line, whole and in order, however the file arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '"') })), (chunks) => {
        const whole = chunks.join('');
        const expected = whole === '' ? [] : whole.replace(/\n$/, '').split('\n');
        expect(linesOf(pieces(chunks))).toEqual(expected);
      }),
    );
  });

  test('numbers the lines and ends a piece when it is full', () => {
    const line = 'x'.repeat(1_000);
    const found = pieces([`${line}\n`.repeat(2_000)]);
    expect(found.length).toBeGreaterThan(2);
    let next = 1;
    for (const { line: first, text } of found) {
      expect(first).toBe(next);
      next += text.split('\n').length;
    }
    expect(next).toBe(2_001);
  });

  test('cuts a line that has no end, and takes little time for many empty ones', () => {
    const [piece] = pieces(Array.from({ length: 40 }, () => 'x'.repeat(100_000)));
    expect(piece?.text.length).toBe(LIMITS.line + 1);
    const began = performance.now();
    expect(linesOf(pieces(['\n'.repeat(500_000)]))).toHaveLength(500_000);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
