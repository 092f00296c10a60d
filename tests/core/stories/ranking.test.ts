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

  it.each(sets)('$query: $same', ({ query, same, out, falls }) => {
    const asked = prints.find(({ id }) => id === query);
    if (!asked) throw new Error(`no article ${query}`);
    const candidates = prints.filter(({ id }) => same.includes(id) || eventOf(id) in out);
    const found = matchStory(asked.fingerprint, candidates, frequencies);
    expect(found).toHaveLength(candidates.length);
    expect(idsOf(found.slice(0, same.length))).toEqual(same);
    const coverage = idsOf(found.filter(({ sameStory }) => sameStory));
    if (falls) expect(coverage, 'mended: take the note away').not.toEqual(same);
    else expect(coverage).toEqual(same);
  });
});

const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).toSorted();

it('asks half of its sets unseen, and as often what must stay out as what must come', () => {
  const sets = cases.pools.flatMap((pool) => pool.sets as readonly RankingSet[]);
  expect(sets.length).toBeGreaterThanOrEqual(60);
  expect(sets.filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(sets.length / 2 - 4);
  const ids = cases.pools.flatMap((pool) => pool.articles.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('keeps the order of nearly all sets where no page prints a date', () => {
  const wrong = cases.pools.flatMap((pool) => {
    const prints = printsOf({
      ...pool,
      articles: pool.articles.map(({ published: _published, ...undated }) => undated),
    } as typeof pool);
    return (pool.sets as readonly RankingSet[]).filter(({ query, same, out }) => {
      const asked = prints.find(({ id }) => id === query)?.fingerprint;
      const candidates = prints.filter(({ id }) => same.includes(id) || eventOf(id) in out);
      const found = asked ? matchStory(asked, candidates, frequencies) : [];
      return found.slice(0, same.length).some(({ id }) => !same.includes(id));
    });
  });
  expect(wrong.map(({ query }) => query).length).toBeLessThanOrEqual(2);
});
