import { describe, expect, test } from 'vitest';
import { citation } from '../../components/words/citation.ts';
import { addressAt } from '../../components/words/fragment.ts';
import { asSaid } from '../../components/words/numbers.ts';
import { daysOf } from '../../components/words/timeline.ts';
import { conflict, dw, observer, refines, saved, there } from './fixtures.ts';

const hostile = {
  ...conflict,
  what: 'soldiers *killed*',
  claims: [
    there(
      { ...saved, outlet: 'The [Example] Gazette', url: 'https://gazette.example/a_(b)>?q=<x>' },
      { sentence: '# 600 <b>killed</b> | _here_', marked: '600', min: 600 },
      'conflict',
      'incompatible',
    ),
  ],
};

describe('a citation', () => {
  test('as text names outlet, agency, date, source; a digest stands without quotation marks', () => {
    expect(citation(conflict, 'text').split('\n\n')).toEqual([
      'North Korean soldiers killed',
      '“At least 1,000 of them have been killed, the official said.”\n— The Sample Post, Jul 14, 2025, source: a Western official',
      'Seoul puts the number of soldiers killed at around 600, with thousands more wounded.\n— Observer (AFP), our digest, Jul 13, 2025, source: Seoul',
      '“Hundreds of soldiers have died in the fighting.”\n— The Example Gazette, Jul 13, 2025, https://gazette.example/lavrov',
    ]);
  });

  test('as Markdown keeps what looks like markup as words', () => {
    const [title, quote] = citation(hostile, 'markdown').split('\n\n');
    expect(title).toBe('**Soldiers \\*killed\\***');
    expect(quote).toBe(
      '> \\# **600** \\<b\\>killed\\</b\\> \\| \\_here\\_\n>\n> — [The \\[Example\\] Gazette](<https://gazette.example/a_(b)%3E?q=%3Cx%3E>), Jul 13, 2025',
    );
  });
});

describe('the address at a sentence', () => {
  const words = { mark: { start: 0, end: 1 }, digest: false };
  test('is a text fragment where we hold the outlet’s words', () => {
    expect(addressAt(saved, { ...words, sentence: 'Well-known, 50% & more.' })).toBe(
      'https://gazette.example/lavrov#:~:text=Well%2Dknown%2C%2050%25%20%26%20more.',
    );
  });
  test('of a long sentence names its two ends', () => {
    const sentence = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(addressAt(saved, { ...words, sentence })).toMatch(/text=w0%20w1.*w7,w32%20.*w39$/);
  });
  test('of a digest is the plain address, of other schemes none', () => {
    expect(addressAt(saved, { ...words, sentence: 'A b.', digest: true })).toBe(saved.url);
    expect(addressAt({ ...saved, url: 'javascript:alert(1)' }, { ...words, sentence: 'A' })).toBe(
      undefined,
    );
    expect(addressAt(observer, { ...words, sentence: 'A b.' })).toBe(undefined);
  });
});

describe('a timeline', () => {
  test('goes by day, earliest first', () => {
    expect(daysOf(conflict.claims).map(({ iso, claims }) => [iso, claims.length])).toEqual([
      ['2025-07-13', 2],
      ['2025-07-14', 1],
    ]);
  });
  test('is nothing where all is of one day or without a date', () => {
    const [first] = refines.claims;
    expect(daysOf(first ? [first, first] : [])).toEqual([]);
    const { published: _, ...undated } = dw;
    expect(daysOf(first ? [first, { ...first, article: undated }] : [])).toEqual([]);
  });
});

test('a figure is said without the capital of its sentence, but a name keeps its own', () => {
  const said = (sentence: string, end: number) => asSaid({ sentence, mark: { start: 0, end } });
  expect(said('Hundreds died.', 8)).toBe('hundreds');
  expect(said('US$85m was paid.', 6)).toBe('US$85m');
});
