import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../core/text/fold.ts';
import { isEnglish } from '../../../core/text/language.ts';
import { isStopword, stem } from '../../../core/text/stems.ts';
import { words } from '../../../core/text/words.ts';

test('words keep their apostrophes and know where they stand', () => {
  const text = 'Kyiv’s 12 tanks — don’t count.';
  expect(words(text).map((word) => word.text)).toEqual(['Kyiv’s', '12', 'tanks', 'don’t', 'count']);
  for (const { text: word, start, end } of words(text)) expect(text.slice(start, end)).toBe(word);
});

test('words slice back out of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { text: word, start, end } of words(text))
        expect(text.slice(start, end)).toBe(word);
    }),
  );
});

describe('folding', () => {
  test.each([
    ['Zelenskyy’s', "zelenskyy's"],
    ['SÃO Paulo', 'sao paulo'],
    ['“Ürümqi”', '"urumqi"'],
    ['ﬁre', 'fire'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('twice is as good as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

test('stems bring the forms of a word together and leave numbers alone', () => {
  expect(stem('soldiers')).toBe(stem('soldier'));
  expect(stem('reported')).toBe(stem('reporting'));
  expect(stem('2025')).toBe('2025');
  expect(['the', 'said', "don't"].every(isStopword)).toBe(true);
  expect(isStopword('quake')).toBe(false);
});

describe('English', () => {
  const english =
    'The river has been rising for days and the town is under water, as they said it would be. Nobody was hurt.';
  const german =
    'Der Fluss ist seit Tagen gestiegen und die Stadt steht unter Wasser, wie es die Behörden gesagt haben. Niemand wurde verletzt.';
  const french =
    'La rivière est en crue depuis des jours et la ville est sous les eaux, comme les autorités le disaient. Personne n’a été blessé.';

  test.each([
    [english, undefined, true],
    [english, 'en-GB', true],
    [english, 'de', true],
    [german, undefined, false],
    [german, 'en', false],
    [french, 'fr', false],
    ['Two dead.', 'en', true],
    ['Zwei Tote.', 'de', false],
    ['', undefined, false],
  ])('"%.40s…", declared %s: %s', (text, declared, expected) => {
    expect(isEnglish(text, declared)).toBe(expected);
  });
});
