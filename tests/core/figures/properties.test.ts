import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../core/figures/read.ts';
import { rowFiles, rowsOf } from './rows.ts';

const texts = rowFiles().flatMap((name) => rowsOf(name).map((row) => row.text));
const article = fc
  .array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 })
  .map((chosen) => chosen.join('\n\n'));
/** Whatever: numbers, signs, words that figures are made of, and letters of any kind. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'12 1,000 3.5 $ € % - – million half dozen a man women and a woman , three children of between and at least one said killed per km May 2020 ( ) “ ” . , ; : / # + ½ thousands a the two'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

/** What must not change when only the typesetting does. */
const gist = (text: string) =>
  readFigures({ text }).map(({ min, max, kind, unit, hedge, counts, status, excluded, flags }) => ({
    min,
    max,
    kind,
    unit,
    hedge,
    head: counts?.head,
    status,
    excluded,
    flags,
  }));

describe('every reading', () => {
  test('slices back to what was said, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(article, noise), (text) => {
        let end = 0;
        for (const figure of readFigures({ text })) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.said);
          expect(figure.said.trim()).toBe(figure.said);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.sentence.start).toBeLessThanOrEqual(figure.start);
          expect(figure.sentence.end).toBeGreaterThanOrEqual(figure.end);
          end = figure.end;
          const { counts, source } = figure;
          if (counts) expect(text.slice(counts.start, counts.end)).toBe(counts.text);
          if (source) expect(text.slice(source.start, source.end)).toBe(source.name);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has a range that holds: finite, from low to high', () => {
    fc.assert(
      fc.property(fc.oneof(article, noise), (text) => {
        for (const { min, max } of readFigures({ text })) {
          expect(Number.isFinite(min)).toBe(true);
          if (max !== null) expect(max).toBeGreaterThanOrEqual(min);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(article, noise), (text) => {
        expect(readFigures({ text })).toEqual(readFigures({ text }));
      }),
      { numRuns: 100 },
    );
  });
});

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['thin spaces', (text) => text.replaceAll(' ', '\u2009')],
  ['narrow no-break spaces', (text) => text.replaceAll(' ', '\u202f')],
  ['line breaks', (text) => text.replaceAll(/ (?=\w)/g, '\n')],
  ['two blanks', (text) => text.replaceAll(' ', '  ')],
  ['curly apostrophes', (text) => text.replaceAll("'", '\u2019')],
  ['straight quotation marks', (text) => text.replaceAll(/[“”]/g, '"')],
  ['curly quotation marks', (text) => text.replaceAll(/"([^"]*)"/g, '“$1”')],
  ['no-break hyphens', (text) => text.replaceAll('-', '\u2011')],
  ['soft hyphens', (text) => text.replaceAll(/([a-z]{4})([a-z]{4})/g, '$1\u00ad$2')],
  ['decomposed letters', (text) => text.normalize('NFD')],
];

/** Rows hold few of the letters and quotation marks that the variants change. */
const MORE = [
  'Police in São Paulo said "at least 12 people" were hurt when a café collapsed.',
  'Two of Médecins Sans Frontières\' 40 nurses were killed, "about 3 km from" Orléans.',
];

describe.each(VARIANTS)('reading is stable under %s', (_name, vary) => {
  test.each([...texts, ...MORE].filter((text) => vary(text) !== text))('%s', (text) => {
    expect(gist(vary(text))).toEqual(gist(text));
  });
});
