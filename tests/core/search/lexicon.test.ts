import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adopted, emptyLexicon, numberOf, termOf } from '../../../core/search/lexicon.ts';
import { hashOf } from '../../../core/search/term-hash.ts';
import { heirTo } from '../../../core/search/term-heir.ts';
import { readUtf8, writeUtf8 } from '../../../core/search/utf8.ts';

const term = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 0, max: 5000 }).map(String),
);

describe('UTF-8', () => {
  it('is that of others, and read back', () => {
    fc.assert(
      fc.property(term, fc.nat({ max: 9 }), (said, from) => {
        const bytes = new Uint8Array(from + said.length * 3);
        const end = writeUtf8(bytes, from, said);
        expect([...bytes.subarray(from, end)]).toEqual([...Buffer.from(said)]);
        expect(readUtf8(bytes, from, end)).toBe(said);
      }),
    );
  });

  it('has a sign for half a letter', () => {
    const bytes = new Uint8Array(9);
    expect(readUtf8(bytes, 0, writeUtf8(bytes, 0, 'a\ud83db'))).toBe('a\ufffdb');
  });
});

describe('a lexicon', () => {
  it('numbers terms in the order in which they came, each once', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 3000, size: 'max' }), (terms) => {
        const lexicon = emptyLexicon();
        const numbers = terms.map((said) => numberOf(lexicon, said));
        const distinct = [...new Set(terms)];
        expect(numbers).toEqual(terms.map((said) => distinct.indexOf(said)));
        expect(distinct.map((_, number) => termOf(lexicon, number))).toEqual(distinct);
        expect([...lexicon.hashes.subarray(0, lexicon.size)]).toEqual(distinct.map(hashOf));
      }),
      { numRuns: 30 },
    );
  });

  it('takes terms over from another', () => {
    fc.assert(
      fc.property(fc.array(term), fc.array(term), (some, others) => {
        const [lexicon, other] = [emptyLexicon(), emptyLexicon()];
        for (const said of some) numberOf(lexicon, said);
        for (const said of others) {
          const number = adopted(lexicon, other, numberOf(other, said));
          expect(termOf(lexicon, number)).toBe(said);
          expect(numberOf(lexicon, said)).toBe(number);
        }
        expect(lexicon.size).toBe(new Set([...some, ...others]).size);
      }),
    );
  });
});

describe('the heir to a lexicon', () => {
  const lexicon = emptyLexicon();
  for (const said of ['one', 'two', 'three', 'four']) numberOf(lexicon, said);
  const kept = (met: readonly number[], most: number) => {
    const { heir, numbers } = heirTo(lexicon, Uint8Array.from(met), most);
    return numbers.map((number) => (number === undefined ? '' : termOf(heir, number)));
  };

  it('holds what was met again', () => {
    expect(kept([2, 1, 0, 2], 4)).toEqual(['one', '', '', 'four']);
  });

  it('holds what came first where there is not room for all', () => {
    expect(kept([1, 2, 2, 2], 2)).toEqual(['', 'two', 'three', '']);
  });
});
