import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../core/search/said.ts';
import { plainCounts } from '../../../core/search/plain-counts.ts';
import { countedTerms, type TermCounter } from '../../../core/search/term-counts.ts';
import { toldTerm, tokens } from '../../../core/search/tokens.ts';
import { LONGEST_WORD, wordTable } from '../../../core/search/word-table.ts';

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
        const fill = (counter: TermCounter) => {
          many = counter.text(said, 2);
          counter.aside('=aside', 3);
          counter.aside('the', 1);
          counter.aside('=aside', 1);
        };
        listed.set('=aside', 3);
        listed.set('the', 1);
        expect(plainCounts(fill)).toEqual(listed);
        expect(many).toBe(tokens(said).length);
        const counted = countedTerms(fill);
        expect(many).toBe(tokens(said).length);
        const found = [...counted.keys()].map((term, at) => [term, [...counted.values()][at]]);
        expect(new Map(found as [string, number][])).toEqual(listed);
        expect(counted.size).toBe(found.length);
      }),
    );
  });
});

describe('a lexicon that is full', () => {
  const article = (at: number) => {
    const own = Array.from({ length: 800 }, (_, word) => lettersOf(at * 800 + word));
    const words = ['harbour', ...own, lettersOf(at), 'mill', 'T90x', 'harbour'];
    return countedTerms(({ text }) => text(words.join(' ')));
  };
  const lettersOf = (number: number) => `q${number.toString(26).replace(/\d/g, digitLetter)}zk`;
  const digitLetter = (digit: string) => 'qrstuvwxyz'[Number(digit)] ?? '';

  it('goes over to an heir, and everything is counted on', () => {
    const lexicons = new Set<unknown>();
    for (let at = 0; at < 180; at++) {
      const counted = article(at);
      lexicons.add(counted.numbered?.lexicon);
      if (at % 7 > 0) continue;
      const said = new Map(Array.from(counted.keys(), (term, place) => [term, place]));
      const counts = [...counted.values()];
      expect(said.size).toBe(counted.size);
      expect(counts[said.get('harbour') ?? -1]).toBe(2);
      expect(counts[said.get('t90x') ?? -1]).toBe(1);
      expect(said.has(lettersOf(at * 800 + 799))).toBe(true);
      expect(said.has(lettersOf(at))).toBe(true);
    }
    expect(lexicons.size).toBeGreaterThan(1);
  });
});

describe('a table of words', () => {
  const asking = (most: number) => {
    const asked: string[] = [];
    const table = wordTable(most);
    const find = (said: string) => asked.push(said);
    const answers = (said: string) =>
      [...said.matchAll(/\w+/g)].map(({ 0: word, index }) =>
        table.of(said, index, index + word.length, find),
      );
    return { asked, answers, table };
  };

  it('asks once for each word, and forgets those that came once when it is full', () => {
    const { asked, answers } = asking(4);
    expect(answers('one two one three four five one two three')).toEqual([
      1, 2, 1, 3, 4, 5, 1, 6, 7,
    ]);
    expect(asked).toEqual(['one', 'two', 'three', 'four', 'five', 'two', 'three']);
  });

  it('has room again where all were asked for again', () => {
    const { asked, answers } = asking(4);
    answers('one two three four one two three four');
    expect(answers('five six')).toEqual([5, 6]);
    expect(asked).toHaveLength(6);
  });

  it('puts other numbers, and forgets what has none', () => {
    const { answers, table } = asking(9);
    answers('one two three');
    table.renumber((found) => (found === 2 ? undefined : -found));
    expect(answers('one two three')).toEqual([-1, 4, -3]);
  });

  it('knows a word with other capitals again, but for "US" and "us"', () => {
    const { asked, answers } = asking(100);
    answers('Mill mill MILL us US Us uS us government Government a A');
    expect(asked).toEqual(['Mill', 'us', 'US', 'Us', 'uS', 'government', 'a']);
  });

  it('never takes one word for another', () => {
    const word = fc
      .array(fc.constantFrom(...'abzAZ'), { minLength: 1, maxLength: LONGEST_WORD })
      .map((letters) => letters.join(''));
    const { asked, answers } = asking(1 << 18);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const places = answers(words.join(' '));
        words.forEach((said, at) =>
          expect(asked[(places[at] ?? 0) - 1]?.toLowerCase()).toBe(said.toLowerCase()),
        );
      }),
    );
  });

  it('may do so, for the term of a word is the same whatever letters are capitals', () => {
    const letters = fc.array(fc.constantFrom(...'usknegUSKNEG'), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(letters, (said) => {
        const word = said.join('');
        expect(toldTerm(word)).toBe(toldTerm(word.toLowerCase()));
      }),
    );
  });
});
