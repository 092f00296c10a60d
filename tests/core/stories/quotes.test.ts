import { describe, expect, it } from 'vitest';
import { figureOrigins } from '../../../core/stories/figure-origins.ts';
import { quotesIn, sameQuote, sharedQuotes } from '../../../core/stories/quotes.ts';
import cases from '../../cases/stories-quotes.json' with { type: 'json' };

const only = (text: string) => {
  const [quote, ...others] = quotesIn(text);
  if (!quote || others.length > 0) throw new Error(`one quote is expected in: ${text}`);
  return quote;
};

describe('quotes', () => {
  it('stand where the text has them', () => {
    const text = 'He called it “a day of sorrow for the coast” and left.';
    const { start, end } = only(text);
    expect(text.slice(start, end)).toBe('a day of sorrow for the coast');
  });

  it.each(['He called it a "deal".', 'An inch: 5" or 6" wide.', 'No quote at all.'])(
    'are none in: %s',
    (text) => expect(quotesIn(text)).toEqual([]),
  );

  it.each(cases.same)('one: $a / $b', ({ a, b }) => {
    expect(sameQuote(only(a), only(b))).toBeDefined();
    expect(sameQuote(only(b), only(a))).toBeDefined();
  });

  it.each(cases.apart)('two, $why: $a / $b', ({ a, b }) => {
    expect(sameQuote(only(a), only(b))).toBeUndefined();
    expect(sameQuote(only(b), only(a))).toBeUndefined();
  });

  it('are each taken once', () => {
    const a = quotesIn('"We will rebuild every house on this street," Okoro said.');
    const b = quotesIn(
      '"We will rebuild every house on this street," Okoro said. "We will rebuild every house," she repeated.',
    );
    expect(sharedQuotes(a, b)).toHaveLength(1);
  });
});

describe('origins of a figure', () => {
  const count = (...claims: Parameters<typeof figureOrigins>[0]) =>
    new Set(figureOrigins(claims)).size;

  it('are one where all name one source', () => {
    expect(
      count(
        { voice: 'afp', source: 'the NIS' },
        { voice: 'post', source: "South Korea's intelligence service, the NIS" },
        { voice: 'echo', source: 'the NIS' },
      ),
    ).toBe(1);
  });

  it('are as many as the voices where none names a source', () => {
    expect(count({ voice: 'afp' }, { voice: 'afp' }, { voice: 'post' })).toBe(2);
  });

  it('are two for two sources', () => {
    expect(count({ voice: 'afp', source: 'Seoul' }, { voice: 'post', source: 'Kyiv' })).toBe(2);
  });

  it('are not joined by "officials"', () => {
    expect(
      count({ voice: 'afp', source: 'officials' }, { voice: 'post', source: 'officials' }),
    ).toBe(2);
  });
});
