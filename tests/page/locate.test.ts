// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Span } from '../../core/text/span.ts';
import { extract } from '../../page/extract.ts';
import { rangesOf, textMap } from '../../page/locate.ts';
import { fixtures } from './fixtures.ts';

const articles = fixtures.filter(({ kind }) => kind === 'article');

/** Scripts would be fetched, and nothing here needs them. */
const withoutScripts = (html: string) =>
  html.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>|<iframe[\s\S]*?<\/iframe>/gi, '');

/** The window's own document: those of a parser are not connected in happy-dom. */
function documentOf(html: string): Document {
  document.open();
  document.write(withoutScripts(html));
  document.close();
  return document;
}

function textOf(document: Document, { url, now }: (typeof fixtures)[number]): string {
  const reading = extract(document, { url, now: Date.parse(now) });
  return reading.kind === 'article' ? reading.article.text : '';
}

/** Figures and names: what is marked in pages. */
const spansIn = (text: string): Span[] =>
  [...text.matchAll(/[\p{Nd}][\p{Nd}.,:]*[\p{Nd}]|\p{Nd}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(
    ({ 0: said, index }) => ({ start: index, end: index + said.length }),
  );

const squeeze = (text: string) => text.replace(/\s+/g, '');
const said = (ranges: readonly Range[]) => squeeze(ranges.map(String).join(''));

function anchored(document: Document, text: string) {
  const map = textMap(document, text);
  const spans = spansIn(text);
  const found = spans.filter((span) => rangesOf(map, span).length > 0);
  const wrong = found.filter(
    (span) =>
      said(rangesOf(map, span)) !== squeeze(text.slice(span.start, span.end)) ||
      rangesOf(map, span).some(isInAdded),
  );
  return { all: spans.length, found: found.length, wrong: wrong.length };
}

/** What a move put in says the same words, and is not the article. */
const isInAdded = ({ startContainer }: Range) =>
  Boolean(startContainer.parentElement?.closest('.added'));

const sum = (counts: readonly { all: number; found: number; wrong: number }[]) => ({
  share:
    counts.reduce((total, { found }) => total + found, 0) /
    counts.reduce((total, { all }) => total + all, 0),
  all: counts.reduce((total, { all }) => total + all, 0),
  wrong: counts.reduce((total, { wrong }) => total + wrong, 0),
});

/** What pages do to themselves after they were read. */
const MOVES: readonly (readonly [string, (document: Document) => void])[] = [
  ['nothing', () => undefined],
  [
    'every text node is split in the middle',
    (document) => {
      for (const node of textNodes(document)) if (node.data.length > 8) node.splitText(5);
    },
  ],
  [
    'the markup is rendered anew in other elements',
    (document) => {
      for (const paragraph of document.querySelectorAll('p')) {
        const section = document.createElement('section');
        for (const word of (paragraph.textContent ?? '').split(/(?= )/)) {
          const part = document.createElement('span');
          part.textContent = word;
          section.append(part);
        }
        paragraph.replaceWith(section);
      }
    },
  ],
  [
    'advertisements are put between and a teaser of the same words above',
    (document) => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (const paragraph of paragraphs) {
        const advertisement = document.createElement('div');
        advertisement.className = 'added';
        advertisement.textContent = 'Up to 70 percent off 214 sofas until Sunday 12';
        paragraph.before(advertisement);
      }
      const teaser = document.createElement('div');
      teaser.className = 'added';
      teaser.textContent = paragraphs[1]?.textContent ?? '';
      document.body.prepend(teaser);
    },
  ],
  [
    'pictures and the second half of the text are loaded again, further down in boxes of their own',
    (document) => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (const paragraph of paragraphs.slice(Math.ceil(paragraphs.length / 2))) {
        const [figure, lazy] = [document.createElement('figure'), document.createElement('div')];
        figure.className = 'added';
        figure.textContent = 'Picture 1 of 40';
        lazy.append(figure, paragraph.cloneNode(true));
        paragraph.replaceWith(lazy);
      }
    },
  ],
  [
    'a translator puts each word of every third paragraph in an element, as it was',
    (document) => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (const paragraph of paragraphs.filter((_, at) => at % 3 === 0)) {
        const words = (paragraph.textContent ?? '').split(/(?<= )/);
        paragraph.replaceChildren(
          ...words.map((word) => {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = word;
            outer.append(inner);
            return outer;
          }),
        );
      }
    },
  ],
];

function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text); // 4 shows text alone
  return found;
}

describe.each(MOVES)('%s', (name, move) => {
  it('finds at least 99 of 100 again, and never a wrong place', () => {
    const counts = articles.map((fixture) => {
      const page = documentOf(fixture.html);
      const text = textOf(page, fixture);
      move(page);
      return anchored(page, text);
    });
    const { share, all, wrong } = sum(counts);
    console.info(`anchored where ${name}: ${share.toFixed(4)} of ${all}, wrong ${wrong}`);
    expect(all).toBeGreaterThan(250);
    expect(wrong).toBe(0);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

describe('a page of which every second paragraph is translated', () => {
  it('finds at least 99 of 100 of what is left, and of the rest no wrong place', () => {
    const counts = articles.map((fixture) => {
      const page = documentOf(fixture.html);
      const text = textOf(page, fixture);
      const kept = text.split('\n\n').filter((_, at) => at % 2 === 1);
      translate(page, new Set(kept.map(squeeze)));
      const map = textMap(page, text);
      const isKept = ({ start }: Span) => text.slice(0, start).split('\n\n').length % 2 === 0;
      const rows = spansIn(text).map((span) => ({ span, ranges: rangesOf(map, span) }));
      const left = rows.filter(({ span }) => isKept(span));
      const isWrong = ({ span, ranges }: (typeof rows)[number]) =>
        ranges.length > 0 &&
        (said(ranges) !== squeeze(text.slice(span.start, span.end)) ||
          (!isKept(span) && !ranges.some(isInTranslation)));
      return {
        all: left.length,
        found: left.filter(({ ranges }) => ranges.length > 0).length,
        wrong: rows.filter(isWrong).length,
      };
    });
    const { share, all, wrong } = sum(counts);
    console.info(
      `anchored where half is translated: ${share.toFixed(4)} of ${all}, wrong ${wrong}`,
    );
    expect(all).toBeGreaterThan(100);
    expect(wrong).toBe(0);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

/** Other words in another order around the same figures. */
function translate(page: Document, kept: ReadonlySet<string>): void {
  for (const node of textNodes(page)) {
    const block = node.parentElement;
    const words = squeeze(node.data);
    // Text between two line breaks is a paragraph too.
    const isLeft = [...kept].some((paragraph) => paragraph.includes(words));
    if (!block || (isLeft && words.length > 12)) continue;
    node.data = node.data
      .replace(/\p{L}+/gu, (word) => `${[...word].toReversed().join('').toLowerCase()}o`)
      .split(' ')
      .toReversed()
      .join(' ');
    block.classList.add('translated');
  }
}

const isInTranslation = ({ startContainer }: Range) =>
  Boolean(startContainer.parentElement?.closest('.translated'));

describe('a page of two paragraphs', () => {
  const first = 'Rescuers pulled 214 people from the water after the ferry capsized on Saturday.';
  const second = 'Seventeen people died and 40 are missing, the harbour authority said on Sunday.';
  const text = `${first}\n\n${second}`;
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const placed = (body: string, words: string) => {
    const page = documentOf(`<body>${body}</body>`);
    return said(rangesOf(textMap(page, text), spanOf(words)));
  };

  it('finds a figure where a word beside it was changed', () => {
    const changed = first.replace('the water', 'cold water');
    expect(placed(`<p>${changed}</p><p>${second}</p>`, '214')).toBe('214');
  });

  it('finds figures of the paragraph that was not translated, and no others', () => {
    const page = `<p>Sauveteurs ont sorti 214 passagers de la mer samedi.</p><p>${second}</p>`;
    expect(placed(page, '214')).toBe('');
    expect(placed(page, '40')).toBe('40');
  });

  it('finds no figure that was corrected', () => {
    const corrected = first.replace('214', '219');
    expect(placed(`<p>${corrected}</p><p>${second}</p>`, '214')).toBe('');
  });

  it('finds no part of another figure', () => {
    const page = `<p>${first.replace('214', '1,214')}</p><p>${second}</p>`;
    expect(placed(page, '214')).toBe('');
  });

  it('finds nothing in scripts, and nothing where the text is gone', () => {
    expect(placed(`<script type="text/plain">${first}</script><p>Gone.</p>`, '214')).toBe('');
    expect(placed('', '40')).toBe('');
  });

  it('makes one range for each text node', () => {
    const page = documentOf(`<body><p>${first.replace('214', '2<b>1</b>4')}</p></body>`);
    const ranges = rangesOf(textMap(page, text), spanOf('214'));
    expect(ranges.map(String)).toEqual(['2', '1', '4']);
  });

  it('gives nothing where the page changed since it was looked at', () => {
    const page = documentOf(`<body><p>${first}</p><p>${second}</p></body>`);
    const map = textMap(page, text);
    page.querySelector('p')?.remove();
    expect(rangesOf(map, spanOf('214'))).toEqual([]);
    expect(rangesOf(map, spanOf('40')).map(String)).toEqual(['40']);
  });
});
