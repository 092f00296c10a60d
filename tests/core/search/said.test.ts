import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../core/search/said.ts';
import { countedTerms } from '../../../core/search/term-counts.ts';
import { tokens } from '../../../core/search/tokens.ts';
import { wordTable } from '../../../core/search/word-table.ts';

/** What a word is, in one expression: the loop must find the same. */
const WORD =
  /(?:\p{Lu}\.){2,6}|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\d])|\d+\.\d+(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

const piece = fc.constantFrom(
  ..."a b Z é ß я 中 😀 𝒳 ́ 0 7 , . ' ’ - “ ” \n".split(' '),
  ' ',
  'the',
  'U.S.',
  '10,000',
  '1.2',
  "Kyiv's",
  'T-90',
  '\ud83d',
  '\ude00',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('words of a text', () => {
  it('are those of the expression, where they stand', () => {
    fc.assert(
      fc.property(text, (said) => {
        const found: [string, number][] = [];
        const many = scan(
          said,
          (from, to) => void found.push([said.slice(from, to), from]),
          (word, start) => void found.push([word, start]),
        );
        expect(found).toEqual([...said.matchAll(WORD)].map(({ 0: word, index }) => [word, index]));
        expect(many).toBe(found.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('are counted as they are listed', () => {
    fc.assert(
      fc.property(text, (said) => {
        const listed = new Map<string, number>();
        for (const { term, telling } of tokens(said))
          if (telling) listed.set(term, (listed.get(term) ?? 0) + 2);
        let many = 0;
        const counted = countedTerms((counter) => {
          many = counter.text(said, 2);
          counter.aside('=aside', 3);
          counter.aside('the', 1);
          counter.aside('=aside', 1);
        });
        listed.set('=aside', 3);
        listed.set('the', 1);
        expect(many).toBe(tokens(said).length);
        const found = [...counted.keys()].map((term, at) => [term, [...counted.values()][at]]);
        expect(new Map(found as [string, number][])).toEqual(listed);
        expect(counted.size).toBe(found.length);
      }),
    );
  });
});

describe('a table of words', () => {
  it('asks once for each word, also where hashes are alike, and forgets all when it is full', () => {
    const asked: string[] = [];
    const table = wordTable(3, (said) => {
      asked.push(said);
      return said.length * 10 + asked.length;
    });
    const said = 'one two one two three four one';
    const answers = [...said.matchAll(/\w+/g)].map(({ 0: word, index }) =>
      table.of(said, index, index + word.length, 5),
    );
    expect(answers).toEqual([31, 32, 31, 32, 53, 44, 35]);
    expect(asked).toEqual(['one', 'two', 'three', 'four', 'one']);
  });
});
