import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completions } from '../../../core/search/completions.ts';
import { answersRange, bucketOf, bucketsOf } from '../../../core/search/figures.ts';
import { isEmpty, parseQuery, phraseIn } from '../../../core/search/query.ts';
import { termOf, tokens } from '../../../core/search/tokens.ts';
import { slipsOf } from '../../../core/search/typos.ts';

const words = (typed: string) =>
  parseQuery(typed).words.map(({ word, open }) => (open ? `${word}…` : word));
const mistakes = (typed: string) =>
  parseQuery(typed).mistakes.map(({ kind, start, end }) => [kind, typed.slice(start, end)]);
const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('words', () => {
  it.each([
    ['governor', ['governor…']],
    ['governor ', ['governor']],
    ['the governor of Selam', ['governor', 'selam…']],
    ['the ', []],
    ['the', ['the…']],
    ['24,000 jobs.', ['24000', 'jobs']],
    ['Zoë Kyiv’s U.S. G7', ['zoe', 'kyiv', 'us', 'g7…']],
    ['re: talks, 10:30', ['talks', '10', '30…']],
    ['talks talks', ['talks…']],
    ['', []],
    ['"', []],
    ['::: : :x', ['x…']],
  ])('%j', (typed, wanted) => {
    expect(words(typed)).toEqual(wanted);
  });

  it('are at most a dozen', () => {
    expect(parseQuery('alpha'.split('').join('x ').repeat(9)).words.length).toBeLessThanOrEqual(12);
  });
});

describe('fields', () => {
  it.each([
    ['before:2025', { to: day('2024-12-31') }],
    ['before:2025-06', { to: day('2025-05-31') }],
    ['before:2025-06-03', { to: day('2025-06-02') }],
    ['after:2024', { from: day('2025-01-01') }],
    ['after:2024-12', { from: day('2025-01-01') }],
    ['AFTER:2025-06-03', { from: day('2025-06-04') }],
    ['origin:feed', { origins: ['feed'] }],
    ['after:2024 before:2026 after:2025', { from: day('2026-01-01'), to: day('2025-12-31') }],
  ])('%s', (typed, wanted) => {
    const query = parseQuery(typed);
    expect(query.filters).toMatchObject(wanted);
    expect(query.words).toEqual([]);
    expect(query.mistakes).toEqual([]);
    expect(isEmpty(query)).toBe(false);
  });

  it('take a name of several words in quotes', () => {
    const { filters } = parseQuery(
      'outlet:"Coastal Ledger" outlet:meridian credit:“Agence France”',
    );
    expect(filters.outlets.map((name) => name.map(({ word }) => word))).toEqual([
      ['coastal', 'ledger'],
      ['meridian'],
    ]);
    expect(filters.credits.map((name) => name.map(({ word }) => word))).toEqual([
      ['agence', 'france'],
    ]);
  });

  it.each([
    ['figure:10000', { min: 10_000, max: 10_000 }],
    ['figure:10,000', { min: 10_000, max: 10_000 }],
    ['figure:>500', { min: 500, max: Infinity, open: true }],
    ['figure:>=500', { min: 500, max: Infinity }],
    ['figure:<1.5m', { min: -Infinity, max: 1_500_000, open: true }],
    ['figure:100..200', { min: 100, max: 200 }],
    ['figure:2bn', { min: 2e9, max: 2e9 }],
    ['figure:$40', { min: 40, max: 40 }],
    ['figure:5%', { min: 5, max: 5 }],
  ])('%s', (typed, wanted) => {
    expect(parseQuery(typed)).toMatchObject({ figures: [wanted], words: [], mistakes: [] });
  });
});

describe('a mistake', () => {
  it.each([
    ['before:yesterday', [['no-date', 'before:yesterday']]],
    ['after:2025-13 fire', [['no-date', 'after:2025-13']]],
    ['origin:web', [['unknown-origin', 'origin:web']]],
    ['outlet: fire', [['empty-field', 'outlet:']]],
    ['fire outlet:""', [['empty-field', 'outlet:""']]],
    ['figure:many', [['no-figure', 'figure:many']]],
    ['figure:1..2..3', [['no-figure', 'figure:1..2..3']]],
    ['figure:..5', [['no-figure', 'figure:..5']]],
    ['figure:200..100', [['empty-range', 'figure:200..100']]],
    ['colour:red', [['unknown-field', 'colour:red']]],
    ['"grain harbour', [['open-quote', '"grain harbour']]],
    ['of the ', [['only-function-words', 'of the ']]],
  ])('%s', (typed, wanted) => {
    expect(mistakes(typed)).toEqual(wanted);
  });

  it.each(['talks, on: fishing?', 'at 10:30', 'https://ledger.example', 'fire', 'a 3:2 win', ''])(
    'is not made by %j',
    (typed) => {
      expect(mistakes(typed)).toEqual([]);
    },
  );

  it('never hides the rest', () => {
    expect(words('colour:red before:never fire')).toEqual(['colour', 'red', 'fire…']);
  });

  it('and nothing else comes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { mistakes: made } = parseQuery(typed);
        for (const { start, end, said } of made) {
          expect(start).toBeLessThanOrEqual(end);
          expect(said.length).toBe(end - start);
        }
      }),
    );
  });
});

describe('a phrase', () => {
  const text = tokens('The Grain-Harbour of Port Selam’s governor, Zoë B.');
  it.each([
    ['"grain harbour"', 'Grain-Harbour'],
    ['"harbour of port selam"', 'Harbour of Port Selam’s'],
    ['"governor zoe"', 'governor, Zoë'],
  ])('%s stands there', (typed, said) => {
    const [phrase] = parseQuery(typed).phrases;
    const { start, end } = phraseIn(phrase!, text)!;
    expect('The Grain-Harbour of Port Selam’s governor, Zoë B.'.slice(start, end)).toBe(said);
  });

  it.each(['"harbour grain"', '"grain of"', '"governors zoe"', '"port selam governor b"'])(
    '%s does not',
    (typed) => {
      expect(phraseIn(parseQuery(typed).phrases[0]!, text)).toBeUndefined();
    },
  );
});

describe('an unfinished word', () => {
  /** From any point on, what is typed finds the term of the whole word. */
  it.each(
    `running governments election protesting killed cities harbours happened officials
    investigation agreement quickly powerless statements`.split(/\s+/),
  )('leads to %s', (whole) => {
    for (let typed = 3; typed < whole.length; typed++) {
      const open = whole.slice(0, typed);
      const found = termOf(whole).startsWith(open) || completions(open).includes(termOf(whole));
      expect([open, found]).toEqual([open, true]);
    }
  });
});

describe('slips', () => {
  it('are one letter more, less, other, or two exchanged', () => {
    const near = slipsOf('harbour');
    expect(near).toEqual(expect.arrayContaining(['harbor', 'habrour', 'harbours', 'arbour']));
    expect(near).not.toContain('harbour');
    expect(near).not.toContain('hrbor');
  });

  it('of short words and numbers are not guessed', () => {
    for (const word of ['fire', '10000', 'g7']) expect(slipsOf(word)).toEqual([]);
  });
});

describe('buckets', () => {
  it('hold every number that a range asks for', () => {
    const number = fc.oneof(fc.nat(5000), fc.double({ min: 0, max: 1e15, noNaN: true }));
    fc.assert(
      fc.property(number, number, number, fc.boolean(), (a, b, value, open) => {
        const range = { min: Math.min(a, b), max: Math.max(a, b), open };
        if (answersRange(range, value)) expect(bucketsOf(range)).toContain(bucketOf(value));
        const above = { min: a, max: Infinity };
        if (answersRange(above, value)) expect(bucketsOf(above)).toContain(bucketOf(value));
        const below = { min: -Infinity, max: a };
        if (answersRange(below, value)) expect(bucketsOf(below)).toContain(bucketOf(value));
      }),
    );
  });
});
