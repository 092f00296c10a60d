import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../core/stories/fingerprint.ts';
import { matchStory } from '../../../core/stories/match.ts';
import { frequenciesOf } from '../../../scripts/training-stories/examples.ts';
import cases from '../../cases/stories.json' with { type: 'json' };

interface RankingSet {
  readonly query: string;
  readonly same: readonly string[];
  readonly out: Readonly<Record<string, string>>;
  readonly unseen?: boolean;
  /** What goes wrong today, and why: the test then tells when it is mended. */
  readonly falls?: string;
}

const printsOf = ({ articles }: (typeof cases.pools)[number]) =>
  articles.map((article) => ({ id: article.id, fingerprint: fingerprint(article) }));

const frequencies = frequenciesOf(
  cases.pools.flatMap((pool) => printsOf(pool).map((print) => print.fingerprint)),
);

const eventOf = (id: string) => id.replace(/-\d+$/, '');

describe.each(cases.pools)('$name', (pool) => {
  const prints = printsOf(pool);
  const sets: readonly RankingSet[] = pool.sets;

  for (const { query, same, out, falls } of sets) {
    const what = `${query}: ${same.join(', ') || 'nobody else'}`;
    const check = () => {
      const asked = prints.find(({ id }) => id === query);
      if (!asked) throw new Error(`no article ${query}`);
      const candidates = prints.filter(({ id }) => same.includes(id) || eventOf(id) in out);
      const found = matchStory(asked.fingerprint, candidates, frequencies);
      expect(found).toHaveLength(candidates.length);
      expect(
        found
          .slice(0, same.length)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(same);
      expect(
        found
          .filter(({ sameStory }) => sameStory)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(same);
    };
    if (falls) it.fails(`${what} (${falls})`, check);
    else it(what, check);
  }
});

it('asks half of its sets unseen, and as often what must stay out as what must come', () => {
  const sets = cases.pools.flatMap((pool) => pool.sets as readonly RankingSet[]);
  expect(sets.length).toBeGreaterThanOrEqual(60);
  expect(sets.filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(sets.length / 2 - 4);
  const articles = cases.pools.flatMap((pool) => pool.articles.map(({ id }) => eventOf(id)));
  expect(new Set(articles).size).toBe(cases.pools.length * 3);
});
