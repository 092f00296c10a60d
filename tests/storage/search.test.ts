import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { type Name, NAMES, seed } from './articles.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = openCorpus(async () => prepare, 'search');
  for (const name of NAMES) await corpus.add(seed(name));
});

const found = async (query: string) =>
  (await corpus.search(query, 10)).map(({ article }) => article.id);

/** What one types, and what comes, in this order. */
const FOUND: readonly (readonly [query: string, ids: readonly Name[]])[] = [
  ['Vantor', ['layoffs']],
  ['VANTOR ', ['layoffs']],
  ['vant', ['layoffs']],
  ['paper mill', ['mill']],
  ['mill paper', ['mill']],
  ['fishing rights', ['talks']],
  ['zoe brandt', ['talks']],
  ['Zoë', ['talks']],
  ['kyiv', ['talks']],
  ["Kyiv's", ['talks']],
  ['winning', ['election']],
  ['protests ', ['layoffs']],
  ['24,000', ['layoffs']],
  ['24000', ['layoffs']],
  ['1200000', ['harbour-2']],
  ['52.4', ['election']],
  ['Northern Courier', ['talks']],
  ['reuters', ['harbour']],
  ['the trade wire', ['layoffs']],
  ['harbour fire', ['harbour']],
  ['harbour', ['harbour', 'harbour-2']],
  ['Port Sel', ['harbour', 'harbour-2']],
  ['vantor zeppelin ', ['layoffs']],
  ['zeppelin vantor', ['layoffs']],
  ['talks, on: fishing?', ['talks']],
  ['protesti', ['layoffs']],
  ['"grain harbour"', ['harbour-2', 'harbour']],
  ['"a second term"', ['election']],
  ['"won a" Okafor', ['election']],
  ['outlet:"coastal ledger" fire', ['mill', 'harbour']],
  ['outlet:ledger', ['harbour', 'mill']],
  ['credit:reuters', ['harbour']],
  ['origin:seed Vantor', ['layoffs']],
  ['fire before:2025-04', ['mill']],
  ['fire after:2025-04', ['harbour']],
  ['after:2025-05-02 before:2025-05-04', ['harbour']],
  ['figure:10000', ['harbour']],
  ['figure:1.2m', ['harbour-2']],
  ['figure:>20000 employees', ['layoffs']],
  ['figure:15..20 dock', ['harbour-2']],
  ['figure:30..40', ['harbour']],
];

const NOTHING: readonly string[] = [
  '',
  ' ',
  '.,;',
  'zeppelin',
  'zeppelin airship ',
  'antr',
  'van tor',
  'vantor2',
  '2400 ',
  '24 ',
  '240000',
  '"',
  '<script>',
  '*',
  '%',
  '\\',
  '\u0000',
  'toString',
  '__proto__',
  'kept',
  'seed',
  'mayoress ',
  'x'.repeat(400),
  '🎈',
];

/** Never among the hits of the query. */
const NEVER: readonly (readonly [query: string, id: Name])[] = [
  ['paper mill fire', 'harbour-2'],
  ['Okafor second term', 'talks'],
  ['Odhiambo', 'mill'],
  ['governor Odhiambo', 'mill'],
  ['percent of the vote', 'layoffs'],
  ['silos wheat', 'mill'],
  ['"harbour grain"', 'harbour'],
  ['"grain harbour" fire', 'mill'],
  ['outlet:"ledger coastal"', 'mill'],
  ['outlet:courier fire', 'harbour'],
  ['credit:coastal', 'harbour'],
  ['fire before:2025-04', 'harbour'],
  ['fire after:2025-03', 'mill'],
  ['figure:>20', 'mill'],
  ['figure:15..20 dock', 'harbour'],
  ['figure:2025', 'harbour'],
  ['origin:saved fire', 'mill'],
];

describe('a search that is overtaken', () => {
  it('finds nothing, says so, and the next one finds all', async () => {
    const overtaken = await corpus.find('harbour', 10, () => true);
    expect(overtaken).toMatchObject({ hits: [], complete: false });
    expect(await found('harbour')).toEqual(['harbour', 'harbour-2']);
  });
});

describe('search', () => {
  it.each(FOUND)('%s', async (query, ids) => {
    expect((await found(query)).slice(0, ids.length)).toEqual(ids);
  });

  it.each(NOTHING)('%j finds nothing', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it.each(NEVER)('%s does not find %s', async (query, id) => {
    expect(await found(query)).not.toContain(id);
  });

  it('shows the sentence that answers, with the words in it marked', async () => {
    const [hit] = await corpus.search('wheat tonnes', 5);
    expect(hit?.article).toMatchObject({
      id: 'harbour',
      outlet: 'Coastal Ledger',
      origin: { kind: 'seed' },
    });
    expect(hit?.article).not.toHaveProperty('text');
    expect(hit?.digest).toBe(true);
    expect(hit?.sentence).toBe('About 10,000 tonnes of wheat burned in four silos.');
    expect(hit?.marks.map(({ start, end }) => hit.sentence.slice(start, end))).toEqual([
      'tonnes',
      'wheat',
    ]);
  });

  it('shows the opening where only the title or the outlet answers', async () => {
    const [hit] = await corpus.search('Northern Courier', 5);
    expect(hit?.sentence).toMatch(/^Ministers of nine countries/);
    expect(hit?.marks).toEqual([]);
  });

  it('shows the sentence with the figure, and the figure marked', async () => {
    const [hit] = await corpus.search('figure:>5000 wheat tonnes', 5);
    expect(hit?.sentence).toBe('About 10,000 tonnes of wheat burned in four silos.');
    expect(hit?.marks.map(({ start, end }) => hit.sentence.slice(start, end))).toEqual([
      '10,000 tonnes',
      'wheat',
    ]);
  });

  it('shows the sentence with the phrase, marked as one', async () => {
    const [hit] = await corpus.search('"dock workers had died" governor', 5);
    expect(hit?.article.id).toBe('harbour-2');
    expect(hit?.marks.map(({ start, end }) => hit.sentence.slice(start, end))).toContain(
      'dock workers had died',
    );
  });

  it('shows "1.2 million" to who types 1200000', async () => {
    const [hit] = await corpus.search('1200000', 5);
    expect(hit?.marks.map(({ start, end }) => hit.sentence.slice(start, end))).toEqual([
      expect.stringMatching(/1\.2 million/),
    ]);
  });

  it.each([
    ['Odhiambp', [{ said: 'odhiambp', meant: 'odhiambo' }], 'harbour'],
    ['govrenor Odhiambo', [], 'harbour'],
    ['vntor', [{ said: 'vntor', meant: 'vantor' }], 'layoffs'],
    ['brandd', [{ said: 'brandd', meant: 'brandt' }], 'talks'],
  ])('forgives a slip where nothing matches: %s', async (typed, corrected, id) => {
    const answer = await corpus.find(typed, 5);
    expect(answer.corrected).toEqual(corrected);
    expect(answer.hits.map(({ article }) => article.id)).toContain(id);
  });

  it.each(['zeppelin', 'vnator2', 'odhiabpm', 'qqqqqq'])('does not forgive %s', async (typed) => {
    expect(await corpus.find(typed, 5)).toEqual({
      hits: [],
      mistakes: [],
      corrected: [],
      complete: true,
    });
  });

  it('says what it did not understand, and searches for the rest', async () => {
    const { hits, mistakes } = await corpus.find('before:soon Vantor', 5);
    expect(mistakes.map(({ kind }) => kind)).toEqual(['no-date']);
    expect(hits.map(({ article }) => article.id)).toEqual(['layoffs']);
  });

  it('gives as many as asked, the best first', async () => {
    const hits = await corpus.search('governor', 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 0);
  });
});
