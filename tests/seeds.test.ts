import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figure, isComparable } from '../core/figures/figure.ts';
import { readFigures } from '../core/figures/read.ts';
import { words } from '../core/text/words.ts';
import { OUTLETS } from '../page/facts/outlets.table.ts';
import { compileSeeds } from '../scripts/seeds/compile.ts';
import { parseFrontMatter } from '../scripts/seeds/front-matter.ts';
import { readSeed } from '../scripts/seeds/seed.ts';
import { missesOf, type SeedFigure, spanOf } from './seed-figures.ts';
import rows from './cases/seed-figures.json' with { type: 'json' };

const { articles, version } = compileSeeds();
const byId = new Map(articles.map((article) => [article.id, article]));
const folder = new URL('../seeds/', import.meta.url);
const fileOf = (id: string) => readFileSync(new URL(`articles/${id}.md`, folder), 'utf8');
const said = (text: string) => [...text.matchAll(/"([^"]*)"/g)].map(([, quote]) => quote ?? '');
const length = (text: string) => text.split(/\s+/).length;

describe('the bundled corpus', () => {
  it('holds the twenty articles of five documents, one lead each', () => {
    expect(articles).toHaveLength(20);
    expect(byId.size).toBe(20);
    const leads = articles.filter(({ origin }) => origin.kind === 'seed' && origin.role === 'lead');
    const documents = leads.map(({ origin }) => origin.kind === 'seed' && origin.seed);
    expect(new Set(documents).size).toBe(5);
    expect(leads).toHaveLength(5);
  });

  it('has one version for one content', () => {
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(compileSeeds().version).toBe(version);
  });

  it.each(articles)('$id is a digest of 60 to 300 words with short quotes', ({ id, text }) => {
    expect(length(text)).toBeGreaterThanOrEqual(60);
    expect(length(text)).toBeLessThanOrEqual(300);
    expect((text.match(/"/g) ?? []).length % 2, 'an open quotation').toBe(0);
    for (const quote of said(text)) expect(length(quote), quote).toBeLessThanOrEqual(12);
    expect(text).not.toMatch(/ {2}|\n(?!\n)(?<!\n\n)|[<>*_#]/);
    expect(parseFrontMatter(fileOf(id)).head.get('via')).toBe('Daily8');
  });

  it.each(articles)('$id says when it was published and how surely', (article) => {
    expect(article.published).toMatch(/^2025-07-1[3-7]$/);
    expect(['day', 'about']).toContain(article.precision);
    expect(article.language).toBe('en');
  });

  it('keeps the outlet open where the source prints none', () => {
    const nameless = articles.filter(({ outlet }) => outlet === undefined).map(({ id }) => id);
    expect(nameless).toEqual(['lead001-kim', 'lead003-kim', 'lead004-kim']);
  });
});

describe('a seed file that is not in order', () => {
  const good = fileOf('dw-kim');
  const outlets = new Set(['DW']);

  it.each([
    ['front matter', good.replaceAll('---', '***'), /front matter/],
    ['the outlet line', good.replace(/^outlet: .*\n/m, ''), /outlet is missing/],
    ['a known outlet', good.replace('outlet: DW', 'outlet: DV'), /DV is not in/],
    ['a date', good.replace('published: 2025-07-13', 'published: 13 July'), /published cannot be/],
    ['a day of the calendar', good.replace('2025-07-13', '2025-02-30'), /no day/],
    ['a precision', good.replace('precision: day', 'precision: exact'), /precision cannot be/],
    ['a role', good.replace('role: lead', 'role: main'), /role cannot be/],
    ['known keys only', good.replace('via:', 'source: x\nvia:'), /unknown key source/],
    ['a digest', good.replace(/---\n\n[\s\S]*$/, '---\n'), /digest is empty/],
  ])('is refused without %s', (_what, file, why) => {
    expect(file).not.toBe(good);
    expect(() => readSeed(file, outlets)).toThrow(why);
  });

  it('is an article otherwise', () => {
    expect(readSeed(good, outlets)).toEqual(byId.get('dw-kim'));
  });
});

describe('the table of outlets', () => {
  const outlets: { name: string; also?: string[]; domains: string[]; country: string | null }[] =
    JSON.parse(readFileSync(new URL('outlets.json', folder), 'utf8'));

  it('gives each name and each domain to one outlet', () => {
    const names = outlets.map(({ name }) => name);
    const domains = outlets.flatMap((outlet) => outlet.domains);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
    expect(domains.filter((domain, at) => domains.indexOf(domain) < at)).toEqual([]);
    expect(outlets.length).toBeGreaterThan(150);
  });

  it('agrees with what the extractor calls an outlet by its domain', () => {
    for (const [domain, name] of Object.entries(OUTLETS)) {
      const outlet = outlets.find(({ domains }) => domains.includes(domain));
      expect([outlet?.name, ...(outlet?.also ?? [])], domain).toContain(name);
    }
  });

  it.each(outlets)('$name has plain domains and a country', ({ domains, country }) => {
    for (const domain of domains) expect(domain).toMatch(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
    if (country !== null) expect(country).toMatch(/^[A-Z]{2}$/);
  });
});

describe('the figures of the seeds', () => {
  const figures: readonly SeedFigure[] = rows;
  // "for weeks" and "several" are read with range and source too, though they are not compared.
  const isRead = (figure: Figure) => isComparable(figure) || figure.hedge !== undefined;
  const read = new Map<string, Figure[]>(
    articles.map((article) => [article.id, readFigures(article).filter(isRead)]),
  );

  it('are 108, in the articles that have any', () => {
    expect(figures).toHaveLength(108);
    expect(readdirSync(new URL('articles/', folder))).toHaveLength(20);
  });

  it.each(figures)('$article keeps "$surface"', (row) => {
    const text = byId.get(row.article)?.text ?? '';
    const { start, end } = spanOf(text, row);
    expect(text.slice(start, end)).toBe(row.surface);
    if (row.source !== null)
      expect(words(text).map((word) => word.text)).toContain(words(row.source).at(-1)?.text);
  });

  it.each(figures)('$article: the reader finds "$surface" with range, hedge and source', (row) => {
    const text = byId.get(row.article)?.text ?? '';
    expect(missesOf(row, text, read.get(row.article) ?? [])).toEqual([]);
  });
});
