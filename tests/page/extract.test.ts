import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract, extractInSteps } from '../../page/extract.ts';
import { fixtures, type Fixture } from './fixtures.ts';

const documentOf = ({ html }: Pick<Fixture, 'html'>): Document => parseHTML(html).document;
const contextOf = ({ url, now }: Fixture) => ({ url, now: Date.parse(now) });
const read = (fixture: Fixture) => extract(documentOf(fixture), contextOf(fixture));

const articles = fixtures.filter(({ kind }) => kind === 'article');

it('has pages of many kinds', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(25);
});

describe.each(articles)('$slug', (fixture) => {
  const reading = read(fixture);
  if (reading.kind !== 'article') {
    it('is an article', () => expect(reading).toMatchObject({ kind: 'article' }));
    return;
  }
  const { article } = reading;
  const { facts = {}, text = [] } = fixture;

  it('has the text, and nothing else', () => {
    expect(article.text.split('\n\n'), trace(reading)).toEqual(text);
  });

  it('has the facts, and none that the page does not give', () => {
    const { byline, credit, dateline, published, precision } = article;
    const { title, byline: names, credit: agency, dateline: place, published: day } = facts;
    expect(article.title, trace(reading)).toBe(title);
    expect({ byline, credit, dateline, published, precision }, trace(reading)).toEqual({
      byline: names,
      credit: agency,
      dateline: place,
      published: day,
      precision: facts.precision,
    });
    if (facts.outlet) expect(article.outlet).toBe(facts.outlet);
    if (facts.language) expect(article.language).toBe(facts.language);
    if (facts.url) expect(article.url).toBe(facts.url);
    expect(reading.modified).toBe(facts.modified);
  });

  it('says what else the page holds', () => {
    expect(reading.truncated ?? false).toBe(facts.truncated ?? false);
    if (facts.captions) expect(reading.captions).toEqual(facts.captions);
    expect(reading.entries ?? []).toMatchObject(facts.entries ?? []);
    expect(reading.related ?? []).toMatchObject(facts.related ?? []);
    expect(reading.related ?? []).toHaveLength((facts.related ?? []).length);
  });

  it('says which reader saw each fact', () => {
    const told = new Set(reading.evidence.map(({ fact }) => fact));
    for (const fact of ['byline', 'credit', 'dateline', 'published', 'outlet', 'text'] as const)
      if (article[fact] !== undefined) expect(told).toContain(fact);
  });
});

it.each(fixtures.filter(({ kind }) => kind === 'not-article'))('$slug: no article', (fixture) => {
  expect(read(fixture)).toEqual({ kind: 'not-article', because: fixture.because });
});

it.each(articles)('$slug: step by step gives the very same', async (fixture) => {
  const steps: string[] = [];
  const pause = async (before: string) => void steps.push(before);
  const reading = await extractInSteps(documentOf(fixture), contextOf(fixture), pause);
  expect(reading).toEqual(read(fixture));
  expect(steps.join(' ')).toBe(
    'read walk title number part parse survivors choose refine facts beside',
  );
});

it('walks through a long page in parts', async () => {
  const fixture = articles.find(({ slug }) => slug === 'minimal');
  if (!fixture) throw new Error('no such page');
  const html = fixture.html.replace('</body>', `${'<div><i></i></div>'.repeat(12_000)}</body>`);
  const steps: string[] = [];
  const pause = async (before: string) => void steps.push(before);
  const reading = await extractInSteps(documentOf({ html }), contextOf(fixture), pause);
  expect(reading).toEqual(read({ ...fixture, html }));
  expect(reading.kind).toBe('article');
  expect(steps.filter((step) => step === 'walk').length).toBeGreaterThan(2);
});

it('puts entries where they begin in the text', () => {
  const live = articles.find(({ slug }) => slug === 'live-blog');
  const reading = live && read(live);
  if (reading?.kind !== 'article') throw new Error('no live blog');
  const starts = (reading.entries ?? []).map(({ start, title = '' }) =>
    reading.article.text.startsWith(title, start),
  );
  expect(starts).toEqual([true, true, true]);
});

/** Shown when a page is misread: who chose the box, and what was left out for which reason. */
function trace(reading: ReturnType<typeof extract>): string {
  if (reading.kind !== 'article') return reading.because;
  const seen = reading.evidence.map(({ fact, reader, saw }) => `${fact} by ${reader}: ${saw}`);
  const left = (reading.removed ?? []).map(({ because, text }) => `- ${because}: ${text}`);
  return [...seen, ...left].join('\n');
}
