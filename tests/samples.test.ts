import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../core/comparisons/compare.ts';
import type { Comparison } from '../core/comparisons/comparison.ts';
import { isComparable } from '../core/figures/figure.ts';
import { readFigures } from '../core/figures/read.ts';
import type { Span } from '../core/text/span.ts';
import { compileSeeds } from '../scripts/seeds/compile.ts';

interface Other {
  readonly article: string;
  readonly there: readonly string[];
  readonly verdict: string;
  readonly level: 'must' | 'should';
}

interface Expected {
  readonly article: boolean;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly language?: string;
  readonly figuresRead?: boolean;
  readonly kept?: readonly string[];
  readonly coverage?: {
    readonly must: readonly string[];
    readonly may: readonly string[];
    readonly never: 'seeds' | readonly string[];
  };
  readonly quantities?: readonly {
    readonly here: readonly string[];
    readonly others: readonly Other[];
  }[];
  readonly mustNot?: readonly {
    readonly here: string;
    readonly article: string;
    readonly there: string;
  }[];
  readonly conflicts?: readonly string[];
  readonly figures?: readonly string[];
}

const folder = new URL('../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const { pages }: { pages: Record<string, Expected> } = JSON.parse(read('expected.json'));
const names = Object.keys(pages);
const seeds = new Map(compileSeeds().articles.map((seed) => [seed.id, seed]));

/** The text as any extractor must find it: the paragraphs of the story. */
function articleOf(name: string) {
  const { document } = parseHTML(read(name));
  const paragraphs = [...document.querySelectorAll('.story > p, .story > h2')];
  const text = paragraphs
    .map((p) => (p.textContent ?? '').replace(/\s+/g, ' ').trim())
    .join('\n\n');
  const { title, published } = pages[name] ?? {};
  return { id: name, title: title ?? '', text, ...(published ? { published } : {}) };
}

const textOf = (id: string) => (seeds.get(id) ?? articleOf(id)).text;

function placeOf(id: string, said: string): Span {
  const text = textOf(id);
  const start = text.indexOf(said);
  if (start < 0 || text.includes(said, start + 1)) throw new Error(`not once in ${id}: ${said}`);
  return { start, end: start + said.length };
}

const inAny = (figure: Span, id: string, said: readonly string[]) =>
  said.some((one) => {
    const place = placeOf(id, one);
    return figure.start < place.end && figure.end > place.start;
  });

const readArticle = (id: string) => {
  const article = seeds.get(id) ?? articleOf(id);
  return { article, figures: readFigures(article).filter(isComparable) };
};

describe('the sample pages', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));

  it('are all expected and all explained', () => {
    expect(names.toSorted()).toEqual(files.toSorted());
    for (const name of names) expect(read('README.md')).toContain(`\`${name}\``);
  });

  it.each(names)('%s loads nothing and says that its outlet is fictitious', (name) => {
    const html = read(name);
    const { document } = parseHTML(html);
    const loading = document.querySelectorAll(
      'script[src], img, link[rel=stylesheet], iframe[src], video, audio, object',
    );
    expect([...loading].map((element) => element.outerHTML)).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
    expect(document.querySelector('footer')?.textContent).toMatch(/fictitious/);
    for (const [, host] of html.matchAll(/https?:\/\/([^/"\s]+)/g))
      expect(host).toMatch(/\.example$|^schema\.org$/);
  });

  it('allows its own style where the policy is strict', () => {
    const html = read('strict-csp.html');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`style-src 'sha256-${hash}'`);
  });

  it.each(names)('%s holds each figure that is expected of it once', (name) => {
    const { quantities = [], mustNot = [], figures = [], conflicts = [] } = pages[name] ?? {};
    for (const { here, others } of quantities) {
      for (const said of here) placeOf(name, said);
      for (const { article, there } of others) for (const said of there) placeOf(article, said);
    }
    for (const { here, article, there } of mustNot) {
      placeOf(name, here);
      placeOf(article, there);
    }
    for (const said of [...figures, ...conflicts]) placeOf(name, said);
  });
});

const english = names.filter((name) => pages[name]?.figuresRead === true);

describe.each(english)('the figures of %s', (name) => {
  const {
    coverage,
    quantities = [],
    mustNot = [],
    conflicts = [],
    figures = [],
  } = pages[name] ?? {};
  const page = readArticle(name);
  const shown = new Map<string, readonly Comparison[]>(
    [...(coverage?.must ?? []), ...(coverage?.may ?? [])].map((id) => [
      id,
      compareArticles(page, readArticle(id)).shown,
    ]),
  );

  it('are read', () => {
    for (const said of figures)
      expect(
        page.figures.some((figure) => inAny(figure, name, [said])),
        said,
      ).toBe(true);
  });

  it('are compared as expected', () => {
    for (const { here, others } of quantities)
      for (const { article, there, verdict, level } of others) {
        const between = (shown.get(article) ?? []).filter(
          ({ a, b }) => inAny(a, name, here) && inAny(b, article, there),
        );
        const verdicts = between.map((comparison) => comparison.verdict);
        if (level === 'must') expect(verdicts, `${here[0]} / ${article}`).toContain(verdict);
        else
          expect([[], [verdict]], `${here[0]} / ${article}`).toContainEqual([...new Set(verdicts)]);
      }
  });

  it('are kept apart as expected', () => {
    for (const { here, article, there } of mustNot)
      for (const { a, b, verdict } of shown.get(article) ?? [])
        if (inAny(a, name, [here]) && inAny(b, article, [there]))
          expect.fail(`${here} / ${article}: ${there} is shown as ${verdict}`);
  });

  it('conflict nowhere else', () => {
    for (const [article, comparisons] of shown)
      for (const { a, b, verdict } of comparisons)
        if (verdict === 'conflict' && !inAny(a, name, conflicts))
          expect.fail(
            `${textOf(name).slice(a.start, a.end)} / ${article}: ${textOf(article).slice(b.start, b.end)}`,
          );
  });
});
