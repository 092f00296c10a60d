import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../core/text/sentences.ts';
import { slice } from '../../../core/text/span.ts';

const said = (text: string) => sentences(text).map((span) => slice(text, span));

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', 'It rained. Then it stopped.', 2],
    ['at a question and a shout', 'Who came? Nobody! Nothing.', 3],
    ['at the end of a time', 'It ends at 9 p.m. Nobody knew.', 2],
    ['at a blank line, with or without a stop', 'A headline\n\nThe text.', 2],
    ['behind a closing quotation mark', '“It is over.” He left.', 2],
  ])('%s', (_name, text, count) => {
    expect(said(text)).toHaveLength(count);
  });
});

describe('a sentence does not end', () => {
  test.each([
    'Dr. Brown met Mr. Green in St. Paul.',
    'The U.S. Geological Survey measured 5.9.',
    'Sen. Ron Johnson, R-Wis., voted no.',
    'It opens at 9 a.m. on Monday.',
    'It struck at 9:27 a.m. Sunday, they said.',
    'It ends at 8 p.m. GMT today.',
    'George W. Bush and John F. Kennedy were presidents.',
    'See No. 10 and Fig. 3 of vol. 2.',
    'The firm, Acme Inc. of Ohio, was sold.',
    'A line that is\nbroken by the page.',
    'It cost $3.5 million.',
  ])('in "%s"', (text) => {
    expect(said(text)).toEqual([text]);
  });
});

test('"no." alone ends one, before a number it does not', () => {
  expect(said('They said no. Then they left.')).toHaveLength(2);
  expect(said('It is the No. 2 party.')).toHaveLength(1);
});

test('the space around is left out, every letter is in exactly one sentence', () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            'It rained. ',
            'Dr. No came.',
            '\n\n',
            ' ',
            '\u2009',
            'Why? ',
            'a',
            '“',
            '”',
            '. ',
          ),
          {
            maxLength: 40,
          },
        )
        .map((parts) => parts.join('')),
      (text) => {
        let end = 0;
        let letters = '';
        for (const span of sentences(text)) {
          const sentence = slice(text, span);
          expect(sentence.trim()).toBe(sentence);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start).trim()).toBe('');
          end = span.end;
          letters += sentence;
        }
        expect(text.slice(end).trim()).toBe('');
        expect(letters.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      },
    ),
  );
});

test('no text, no sentence', () => {
  expect(sentences('')).toEqual([]);
  expect(sentences(' \n\n \t ')).toEqual([]);
});
