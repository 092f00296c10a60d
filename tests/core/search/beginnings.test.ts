import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAnswer } from '../../../core/search/beginnings.ts';
import { answers, parseQuery } from '../../../core/search/query.ts';
import { tokens, tokensThat } from '../../../core/search/tokens.ts';
import { otherSpellings } from '../../../core/stories/spelling.ts';

const WORDS =
  `dying die died dies lying lie tying ties tie skies sky news US us U.S. America american UK uk Britain
  Wien Vienna Kiev Kyiv Kyiv's Zelenskyy Zelenskiy 10,000 10000 1 7 a I aed aing ed eating ate eggs Türkiye Turkey İstanbul
  Müller's Muller o'neil oneil don't bombing bombed bombs Ivanovych Ivanovich killing killed hospital hospitals hosp`
    .split(/\s+/)
    .concat(...otherSpellings());

const plain = fc.string({ unit: fc.constantFrom(...'abeiyst'), minLength: 1, maxLength: 6 });
const suffixed = fc
  .tuple(plain, fc.constantFrom('', 's', 'es', 'ies', 'ied', 'ed', 'ing', 'ly', 'al', 'ness'))
  .map((parts) => parts.join(''));
const word = fc.oneof(fc.constantFrom(...WORDS), suffixed);

describe('words that may answer', () => {
  it.each(['', ' '])('are all that do, with "%s" behind what was typed', (behind) => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), (typed, said) => {
        const { words } = parseQuery(`${typed}${behind}`);
        const answering = tokens(said.join(' ')).filter((token) =>
          words.some((asked) => answers(asked, token) > 0),
        );
        const found = tokensThat(mayAnswer(words), said.join(' '));
        expect(found).toEqual(expect.arrayContaining(answering));
      }),
      { numRuns: 3000 },
    );
  });

  it('are all forms and spellings of a word', () => {
    const byTerm = Map.groupBy(tokens(WORDS.join(' ')), ({ term }) => term);
    for (const [term, same] of byTerm)
      for (const typed of same) {
        const { words } = parseQuery(`${typed.word} `);
        const text = same.map(({ word: each }) => each).join(' ');
        const answering = tokens(text).filter((token) => answers(words[0] ?? EMPTY, token) > 0);
        expect([term, tokensThat(mayAnswer(words), text)]).toEqual([
          term,
          expect.arrayContaining(answering),
        ]);
      }
  });

  it('are few', () => {
    const { words } = parseQuery('hospital ');
    expect(tokensThat(mayAnswer(words), WORDS.join(' ')).length).toBeLessThan(WORDS.length / 10);
  });
});

const EMPTY = { word: '', term: '', open: false, completed: [] };
