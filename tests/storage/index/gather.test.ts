import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { termOf } from '../../../core/search/lexicon.ts';
import { countedTerms, type TermCounts } from '../../../core/search/term-counts.ts';
import { gather } from '../../../storage/index/gather.ts';

const words = fc.array(fc.constantFrom(...'mill harbour кит 中 war'.split(' ')), { minLength: 1 });
const article = fc.record({
  words,
  /** How it comes: numbered, the last to be numbered by this lexicon, or not numbered. */
  as: fc.constantFrom('numbered', 'anew', 'plain'),
});

it('gathers the same whatever lexicons the articles are numbered by', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 9 }), (articles) => {
      const expected = new Map<string, [number, number][]>();
      const given = articles.map((each, at): [number, { terms: TermCounts }] => {
        const said = new Map<string, number>();
        for (const word of each.words) said.set(word, (said.get(word) ?? 0) + 1);
        for (const [word, count] of said)
          expected.set(word, [...(expected.get(word) ?? []), [at + 5, count]]);
        if (each.as === 'plain') return [at + 5, { terms: said }];
        const terms = countedTerms(({ aside }) => said.forEach((many, word) => aside(word, many)));
        if (each.as === 'anew') terms.numbered?.forget();
        return [at + 5, { terms }];
      });
      const { lexicon, lists, ends } = gather(given);
      const found = new Map<string, [number, number][]>();
      for (let term = 0, from = 0; term < ends.length; from = ends[term++] ?? 0)
        for (let at = from; at < (ends[term] ?? 0); at++)
          found.set(termOf(lexicon, term), [
            ...(found.get(termOf(lexicon, term)) ?? []),
            [lists.docs[at] ?? 0, lists.counts[at] ?? 0],
          ]);
      expect(found).toEqual(expected);
    }),
  );
});
