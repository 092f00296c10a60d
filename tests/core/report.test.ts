import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../core/comparisons/compare.ts';
import { buildReport, type Covered } from '../../core/comparisons/report.ts';
import { storedOf, told } from './comparisons/hand-made.ts';

const page = told(
  'page',
  'North Korea sent about 4,000 troops to Russia. Some 1,000 North Korean soldiers have been killed there, Kyiv said.',
  [
    { said: '4,000', hedge: 'about', counts: 'troops', status: 'deployed', sides: ['north-korea'] },
    {
      said: '1,000',
      hedge: 'about',
      counts: 'North Korean soldiers',
      status: 'killed',
      sides: ['north-korea'],
      source: 'Kyiv',
    },
  ],
  { url: 'https://example.org/page?from=start' },
);
const killed = (id: string, number: string, value: number) =>
  told(id, `Around ${number} North Korean soldiers have been killed in Russia, Seoul has said.`, [
    {
      said: number,
      value,
      hedge: 'about',
      counts: 'North Korean soldiers',
      status: 'killed',
      sides: ['north-korea'],
      source: 'Seoul',
    },
  ]);
const sent = told('sent', 'North Korea sent thousands of troops to Russia, a report says.', [
  {
    said: 'thousands',
    min: 2000,
    max: 19_999,
    hedge: 'vague',
    counts: 'troops',
    status: 'deployed',
    sides: ['north-korea'],
  },
]);

const covered = ({ article, figures }: ReadArticle, voice = article.id, score = 0.8): Covered => ({
  article: storedOf(article),
  figures,
  voice,
  match: { id: article.id, score, sameStory: true, parts: {}, reasons: [] },
  fingerprint: { shingles: [] },
});

const report = (coverage: readonly Covered[], rest = {}) =>
  buildReport({ ...page, figuresRead: true, coverage, ...rest });

describe('a report', () => {
  const { quantities } = report([covered(sent), covered(killed('seoul', '600', 600))]);

  it('puts conflicts first and names what is counted', () => {
    expect(quantities.map(({ what, verdict }) => [what, verdict])).toEqual([
      ['North Korean soldiers killed', 'conflict'],
      ['troops deployed', 'refines'],
    ]);
  });

  it('gives the page the first word, then the others with their sentences', () => {
    const [here, there] = quantities[0]?.claims ?? [];
    expect([here?.here, there?.here]).toEqual([true, false]);
    expect(there?.sentence).toBe(
      'Around 600 North Korean soldiers have been killed in Russia, Seoul has said.',
    );
    expect(there?.sentence.slice(there.mark.start, there.mark.end)).toBe('Around 600');
  });

  it('marks the page where it says the figure', () => {
    expect(
      quantities[0]?.spans.map(({ start, end }) => page.article.text.slice(start, end)),
    ).toEqual(['Some 1,000']);
  });

  it('lets one voice say a thing once', () => {
    const twice = report([
      covered(killed('x', '600', 600), 'agency'),
      covered(killed('y', '600', 600), 'agency'),
    ]);
    expect(twice.voices).toBe(1);
    expect(twice.coverage).toHaveLength(2);
    expect(twice.quantities[0]?.claims).toHaveLength(2);
  });

  it.each([
    ['id', {}, { id: 'page' }],
    ['address', { id: 'other', url: 'http://www.example.org/page/' }, {}],
    [
      'outlet and headline',
      { id: 'other', outlet: 'outlet PAGE', title: 'Headline of “page”' },
      {},
    ],
  ])('never covers the page by itself: %s', (_, change, rest) => {
    const own = covered({ ...page, article: { ...page.article, ...change, ...rest } });
    expect(report([own]).coverage).toEqual([]);
  });

  it('keeps the coverage where figures cannot be read', () => {
    const silent = report([covered(sent)], { figuresRead: false });
    expect([silent.figures, silent.quantities, silent.coverage.length]).toEqual([[], [], 1]);
  });

  it('lists best coverage first', () => {
    const two = report([covered(sent, 'a', 0.5), covered(killed('x', '600', 600), 'b', 0.9)]);
    expect(two.coverage.map(({ article }) => article.id)).toEqual(['x', 'sent']);
  });
});

const wounded = (id: string, number: string, value: number) =>
  told(id, `Some ${number} North Korean soldiers were wounded in Kursk, according to Budanov.`, [
    {
      said: number,
      value,
      hedge: 'about',
      counts: 'North Korean soldiers',
      status: 'wounded',
      sides: ['north-korea'],
      source: 'Budanov',
    },
  ]);

describe('the order of quantities', () => {
  it('puts lives before other counts that conflict as well', () => {
    const moreThan = told('more', 'North Korea sent more than 10,000 troops to Russia.', [
      {
        said: '10,000',
        max: null,
        hedge: 'more-than',
        counts: 'troops',
        status: 'deployed',
        sides: ['north-korea'],
      },
    ]);
    const both = report([covered(moreThan), covered(killed('seoul', '600', 600))]).quantities;
    expect(both.map(({ verdict, spans }) => [verdict, spans.length])).toEqual([
      ['conflict', 1],
      ['conflict', 1],
    ]);
    expect(both.map(({ what }) => what.includes('killed'))).toEqual([true, false]);
  });
});

describe('what the page leaves out', () => {
  const both = [
    covered(wounded('x', '2,500', 2500), 'a'),
    covered(wounded('y', '2,500', 2500), 'b'),
  ];

  it('is a figure of most other origins, once', () => {
    const { figures } = report(both).leftOut;
    expect(figures.map(({ figure, origins }) => [figure.said, origins])).toEqual([['2,500', 2]]);
  });

  it('is not what one origin alone says, however often', () => {
    const once = [
      covered(wounded('x', '2,500', 2500), 'a'),
      covered(wounded('y', '2,500', 2500), 'a'),
    ];
    expect(report(once).leftOut).toEqual({ figures: [], sources: [] });
  });

  it('is not what the page says too', () => {
    const told = [
      covered(killed('x', '1,000', 1000), 'a'),
      covered(killed('y', '1,000', 1000), 'b'),
    ];
    expect(report(told).leftOut.figures).toEqual([]);
  });

  it('names a source that two origins cite and the page does not mention', () => {
    expect(report(both).leftOut.sources.map(({ name }) => name)).toEqual(['Budanov']);
    const cited = [covered(killed('x', '600', 600), 'a'), covered(killed('y', '600', 600), 'b')];
    expect(report(cited).leftOut.sources.map(({ name }) => name)).toEqual(['Seoul']);
  });
});
