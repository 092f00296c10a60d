import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES } from '../../../core/stories/features.ts';
import { fingerprint } from '../../../core/stories/fingerprint.ts';
import { matchStory } from '../../../core/stories/match.ts';
import { rarityIn } from '../../../core/stories/rarity.ts';
import { similarity } from '../../../core/stories/similarity.ts';
import { weighed } from '../../../core/stories/vectors.ts';
import { frequenciesOf } from '../../../scripts/training-stories/examples.ts';
import cases from '../../cases/stories.json' with { type: 'json' };

const known = cases.pools.flatMap((pool) => pool.articles);
const word = fc.constantFrom(
  ...known.flatMap(({ text }) => text.split(' ')).slice(0, 800),
  '',
  '—',
  '7,000',
);
const text = fc.oneof(
  fc.constantFrom(...known.map((one) => one.text)),
  fc.array(word).map((w) => w.join(' ')),
  fc.string(),
);
const day = fc.option(fc.constantFrom('2031-07-14', '2031-07-15', '2019-02-30', 'soon', ''), {
  nil: undefined,
});
const article = fc
  .record({ title: fc.oneof(text, fc.constant('')), text, day })
  .map(({ day: published, ...rest }) => ({
    ...rest,
    ...(published === undefined ? {} : { published }),
  }));

const corpus = frequenciesOf(known.map(fingerprint));

describe('likeness', () => {
  it('is the same whichever comes first, 0..1, in the whole and in each part', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const rarity = rarityIn(corpus);
        const [x, y] = [a, b].map((one) => weighed(fingerprint(one), rarity));
        if (!x || !y) return;
        const [there, back] = [similarity(x, y, rarity), similarity(y, x, rarity)];
        expect(back.score).toBeCloseTo(there.score, 9);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(there.features).toHaveLength(FEATURE_NAMES.length);
        for (const [at, name] of FEATURE_NAMES.entries()) {
          const value = there.features[at];
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThanOrEqual(1);
          expect(back.features[at], name).toBeCloseTo(value ?? Number.NaN, 9);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('matching', () => {
  const prints = known.slice(0, 40).map((one) => ({ id: one.id, fingerprint: fingerprint(one) }));

  it('ranks each candidate once, best first, and says the same when asked again in another order', () => {
    fc.assert(
      fc.property(article, (query) => {
        const asked = fingerprint(query);
        const found = matchStory(asked, prints, corpus);
        expect(found.map(({ id }) => id).toSorted()).toEqual(prints.map(({ id }) => id).toSorted());
        found.reduce((before, { score }) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(before);
          return score;
        }, 1);
        const again = matchStory(asked, prints.toReversed(), corpus);
        const scores = (list: typeof found) =>
          Object.fromEntries(list.map((m) => [m.id, m.score.toFixed(6)]));
        expect(scores(again)).toEqual(scores(found));
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing in an empty corpus, and for an empty page', () => {
    expect(matchStory(fingerprint({ text: '' }), [], corpus)).toEqual([]);
    const found = matchStory(fingerprint({ text: '' }), prints, corpus);
    expect(found.filter(({ sameStory }) => sameStory)).toEqual([]);
  });
});
