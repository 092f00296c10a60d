import { describe, expect, it } from 'vitest';
import { voices } from '../../../core/stories/voices.ts';
import cases from '../../cases/stories-copies.json' with { type: 'json' };
import { voiced } from './articles.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly what: string;
  readonly one: boolean;
  /** What goes wrong today, and why: the test then tells when it is mended. */
  readonly falls?: string;
}

describe.each(cases.pools)('$name', ({ texts, pairs }) => {
  const known: Readonly<Record<string, string>> = texts;

  it.each(pairs as readonly Pair[])('$what: $one', ({ a, b, one, falls }) => {
    const [ours, theirs] = voices([
      voiced({ id: 'a', text: known[a] ?? '' }),
      voiced({ id: 'b', text: known[b] ?? '' }),
    ]);
    const found = ours === theirs;
    if (falls) expect(found, 'mended: take the note away').not.toBe(one);
    else expect(found).toBe(one);
  });
});

it('asks for at least forty pairs, half of which must stay apart', () => {
  const pairs = cases.pools.flatMap((pool) => pool.pairs);
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(pairs.filter(({ one }) => !one).length).toBe(pairs.length / 2);
});
