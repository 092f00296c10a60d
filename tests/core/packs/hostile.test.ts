import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../core/packs/limits.ts';
import { readLine } from '../../../core/packs/read-line.ts';
import { readFeed } from '../../../core/feeds/read.ts';
import { readOpml } from '../../../core/feeds/opml.ts';
import { textOfHtml } from '../../../core/feeds/html-text.ts';

const LINE = JSON.stringify({
  id: 'a',
  title: 'Ferry sinks',
  outlet: 'Ledger',
  published: '2025-03-01',
  url: 'https://ledger.example/a',
  byline: ['A. Writer'],
  text: 'At least 40 people died in Port Ellery on Monday.',
});
const RSS =
  '<rss version="2.0"><channel><title>L</title><item><title>Ferry</title><link>https://l.example/a</link><pubDate>Mon, 05 May 2025 11:12:00 +0200</pubDate><description>&lt;p&gt;At least 40&lt;/p&gt;</description></item></channel></rss>';
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>x</id><title>T</title><link href="/b"/><updated>2025-05-05T09:00:00Z</updated><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>';
const JSON_FEED =
  '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"T","content_html":"<p>x</p>"}]}';
const OPML =
  '<opml version="2.0"><body><outline text="F"><outline text="A" xmlUrl="https://a.example/"/></outline></body></opml>';

/** A good file with some of it cut out, doubled, or replaced by what is worst. */
const spoiled = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(30),
        fc.constantFrom(
          '',
          '<',
          '>',
          '"',
          '&',
          '\\',
          '{',
          '[',
          '\0',
          '\uD800',
          '<![CDATA[',
          '&#x0;',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((cuts) =>
      cuts.reduce((all, [at, many, by]) => all.slice(0, at) + by + all.slice(at + many), text),
    );
const resolve = (href: string) => (/^https?:\/\//i.test(href) ? href : undefined);

describe('a good file, spoiled', () => {
  test('as a line of a pack: an article without what is bad, or a line of the report', () => {
    fc.assert(
      fc.property(spoiled(LINE), fc.integer({ min: 1, max: LIMITS.lines }), (text, line) => {
        const { holds, problems } = readLine(text, line);
        expect(problems.every((each) => each.line === line)).toBe(true);
        if (holds.kind === 'nothing' && text.trim() !== '') expect(problems).not.toEqual([]);
        if (holds.kind !== 'article') return;
        const { title, text: body, url, published } = holds.article;
        expect(title.trim() === '' || body.trim() === '').toBe(false);
        expect(`${title}${body}`.isWellFormed()).toBe(true);
        expect(url ?? 'https://').toMatch(/^https?:\/\//i);
        expect(Number.isNaN(Date.parse(published ?? '2025-01-01'))).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  test.each([
    ['RSS', RSS],
    ['Atom', ATOM],
    ['JSON Feed', JSON_FEED],
  ])('as %s: a feed of text with addresses of the web, or none', (_name, good) => {
    expect(readFeed(good, 'https://l.example/', resolve)).toMatchObject({ kind: 'feed' });
    fc.assert(
      fc.property(spoiled(good), (text) => {
        const found = readFeed(text, 'https://l.example/', resolve);
        if (found.kind !== 'feed') return;
        for (const { key, article } of found.items) {
          expect(key).not.toBe('');
          expect(`${article.title}${article.text}`.isWellFormed()).toBe(true);
          expect(article.url ?? 'https://').toMatch(/^https?:\/\//i);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('as OPML: addresses of the web, or none', () => {
    expect(readOpml(OPML)).toHaveLength(1);
    fc.assert(
      fc.property(spoiled(OPML), (text) => {
        for (const { url, title } of readOpml(text) ?? []) {
          expect(url).toMatch(/^https?:\/\//i);
          expect(title.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('as HTML: text, and never longer than what was given', () => {
    const html = '<p>One &amp; <b>two</b></p><script>bad()</script><!-- no --><p>Three&nbsp;</p>';
    fc.assert(
      fc.property(spoiled(html), (text) => {
        expect(textOfHtml(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file that is made to hurt', () => {
  const deep = (open: string, close: string, many: number) =>
    open.repeat(many) + close.repeat(many);
  test.each([
    ['JSON of a million brackets', deep('[', ']', 1_000_000)],
    [
      'JSON of a hundred thousand objects',
      `{"version":"https://jsonfeed.org/version/1.1","items":${deep('{"a":', '}', 100_000)}}`,
    ],
    [
      'XML of fifty thousand elements',
      `<rss><channel>${deep('<item>', '</item>', 50_000)}</channel></rss>`,
    ],
    ['billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>'],
    ['an item of a million letters', RSS.replace('Ferry', 'x'.repeat(1_000_000))],
    ['a million attributes', RSS.replace('<item>', `<item ${'a="b" '.repeat(200_000)}>`)],
  ])('%s is answered, and soon', (_name, text) => {
    const began = performance.now();
    expect(['feed', 'not-a-feed', 'dangerous']).toContain(
      readFeed(text, 'https://l.example/', resolve).kind,
    );
    expect(() => readOpml(text)).not.toThrow();
    expect(readLine(text, 1).problems).not.toEqual([]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
