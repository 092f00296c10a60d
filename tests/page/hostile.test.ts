import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../page/extract.ts';
import { fixtures } from './fixtures.ts';

const SENTENCE =
  'Rescuers pulled 214 people from the water on Saturday after a ferry capsized, the coast guard said. ';
const BODY = `<h1>Ferry capsizes off Kallorn</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(6)}`;

const documentOf = (html: string): Document => parseHTML(html).document;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry capsizes off Kallorn</title>${head}</head><body>${body}</body></html>`;
const context = { url: 'https://kallorn.example/news/ferry', now: Date.parse('2025-07-20') };

/** Generous: parsers in Node are slower than a browser's, and machines differ. */
const LONGEST = 40_000;

function timed(document: Document) {
  const start = performance.now();
  const reading = extract(document, context);
  return { reading, took: performance.now() - start };
}

const read = (html: string) => {
  const { reading, took } = timed(documentOf(html));
  expect(took).toBeLessThan(LONGEST);
  return reading;
};
const textOf = (html: string) => {
  const reading = read(html);
  return reading.kind === 'article' ? reading.article.text : '';
};

describe('JSON-LD', () => {
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const article = '"@type":"NewsArticle","headline":"Ferry capsizes off Kallorn"';

  it('that is broken is passed over', () => {
    for (const json of ['{', '{"@type":', '[[[[', 'null', '"text"', '{"@graph":[null,1,"x"]}'])
      expect(textOf(page(BODY, ld(json)))).toContain('214 people');
  });

  it('with raw line breaks and a trailing comma is mended', () => {
    const json = `{${article},"datePublished":"2025-07-12","description":"two\nlines",}`;
    expect(read(page(BODY, ld(json)))).toMatchObject({ article: { published: '2025-07-12' } });
  });

  it('of a megabyte is read', () => {
    const json = `{${article},"datePublished":"2025-07-12","keywords":"${'ferry '.repeat(170_000)}"}`;
    expect(read(page(BODY, ld(json)))).toMatchObject({ article: { published: '2025-07-12' } });
  });

  it('nested without end is left at some depth', () => {
    const json = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(textOf(page(BODY, ld(json)))).toContain('214 people');
  });

  it('with values of the wrong kind gives no fact', () => {
    const json = `{${article},"author":[{"name":{"x":1}},7,null],"datePublished":{"y":[]},"publisher":[[]]}`;
    const reading = read(page(BODY, ld(json)));
    expect(reading).toMatchObject({ kind: 'article' });
    expect(reading.kind === 'article' && reading.article.byline).toBeUndefined();
    expect(reading.kind === 'article' && reading.article.published).toBeUndefined();
  });
});

describe('size', () => {
  it('50,000 elements in 100,000 nodes', { timeout: 2 * LONGEST }, () => {
    const rows = '<div class="row"><span>x</span> y</div>'.repeat(25_000);
    expect(textOf(page(`<article>${BODY}</article><section>${rows}</section>`))).toContain('214');
  });

  it('5,000 levels', { timeout: 2 * LONGEST }, () => {
    const deep = `${'<div>'.repeat(5_000)}${BODY}${'</div>'.repeat(5_000)}`;
    expect(textOf(page(deep))).toContain('214 people');
  });

  it('5 MB of markup', { timeout: 2 * LONGEST }, () => {
    const noise = `<!-- ${'n'.repeat(1_000)} --><script>${'s'.repeat(4_000)}</script>`.repeat(
      1_000,
    );
    expect(textOf(page(BODY + noise))).toContain('214 people');
  });

  it('one line of a million characters', { timeout: 2 * LONGEST }, () => {
    expect(textOf(page(`<p>${SENTENCE.repeat(10_000)}</p>`))).toContain('214 people');
    expect(read(page(`<p>${'a'.repeat(1_000_000)}</p>`)).kind).toBeDefined();
    expect(
      read(page(`<p>${'1-'.repeat(100_000)}</p><p>${', '.repeat(100_000)}</p>`)).kind,
    ).toBeDefined();
  });
});

/** Lines that patterns with two ways to read them take for ever on. */
it.each([
  'A-',
  'Aa ',
  'AB ',
  'Aa-Bb ',
  'a, ',
  '12.',
  '1-2/',
  '(',
  '(a)',
  'By A ',
  'Aa, ',
  '— ',
  '. A',
  ' .',
])('reads lines of %j without delay', (piece) => {
  const lines = [60, 110, 160, 400].map(
    (length) => `<p>${piece.repeat(length).slice(0, length)}</p>`,
  );
  const start = performance.now();
  read(page(`<article><h1>Ferry</h1>${lines.join('')}${BODY}${lines.join('')}</article>`));
  expect(performance.now() - start).toBeLessThan(6_000);
});

describe('what cannot be seen', () => {
  it('is not in the text', () => {
    const hidden =
      'Res\u200bcuers pulled \u202e214\u202c people\u00ad from the \u2066water\u2069\ufeff.';
    const text = textOf(page(`<article><p>${hidden} ${SENTENCE}</p>${BODY}</article>`));
    expect(text).toContain('Rescuers pulled 214 people from the water.');
    expect(text).not.toMatch(/[\u200b\u202e\u202c\u00ad\u2066\u2069\ufeff]/);
  });

  it('by markup is not in the text', () => {
    const unseen =
      '<p hidden>One.</p><p style="display: none">Two.</p><p aria-hidden="true">Three.</p>';
    expect(textOf(page(`<article>${unseen}${BODY}</article>`))).not.toMatch(/One|Two|Three/);
  });
});

describe('names that hide properties', () => {
  const names =
    'title body head children childNodes parentNode parentElement firstChild nextSibling textContent attributes tagName localName className nodeType querySelectorAll getAttribute cloneNode remove';
  const inputs = names
    .split(' ')
    .map((name) => `<input name="${name}"><img name="${name}" id="${name}">`)
    .join('');

  it('are not followed', () => {
    const reading = read(page(`<form name="body">${inputs}${BODY}</form>`));
    expect(reading).toMatchObject({
      kind: 'article',
      article: { title: 'Ferry capsizes off Kallorn' },
    });
  });

  it('are passed by where the document itself is hidden', () => {
    const document = documentOf(page(BODY));
    for (const name of ['cloneNode', 'body', 'documentElement', 'querySelectorAll', 'title'])
      Object.defineProperty(document, name, { value: 'an image', configurable: true });
    expect(extract(document, context)).toMatchObject({ kind: 'article' });
  });
});

it('leaves nothing behind in the document', () => {
  for (const { html, url, now } of fixtures) {
    const document = documentOf(html);
    const before = document.toString();
    extract(document, { url, now: Date.parse(now) });
    expect(document.toString()).toBe(before);
  }
});

it.each([
  '',
  ' ',
  '<',
  '<p>',
  '<html><html><body>',
  '<!doctype html>',
  '<svg><title>x</title></svg>',
  '<title>x',
])('has a state for %j', (html) => {
  expect(read(html)).toMatchObject({ kind: 'not-article' });
});

it.each([
  ['no root', BODY],
  ['no body', `<html lang="en"><head><title>Ferry</title></head>${BODY}</html>`],
  [
    'two roots',
    `<html><html lang="en"><head><title>Ferry</title></head><body>${BODY}</body></html>`,
  ],
  ['no end', `<html><body><div><div>${BODY}`],
])('reads a page with %s', (_, html) => {
  expect(textOf(html)).toContain('214 people');
});

it.each(['', 'about:blank', 'file:///home/x/page.html', 'not an address', 'https://['])(
  'reads at the address %j',
  (url) => {
    expect(extract(documentOf(page(BODY)), { ...context, url })).toMatchObject({ kind: 'article' });
  },
);
