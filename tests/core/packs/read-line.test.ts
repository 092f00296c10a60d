import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../core/packs/limits.ts';
import { readLine } from '../../../core/packs/read-line.ts';
import { articleLine } from '../../../core/packs/write.ts';
import type { StoredArticle } from '../../../core/article.ts';

const TEXT = 'At least 40 people died in Port Ellery on Monday.';
const GOOD = { id: 'a', title: 'Ferry sinks', text: TEXT };
const read = (raw: unknown, line = 7) =>
  readLine(typeof raw === 'string' ? raw : JSON.stringify(raw), line);
const problems = (raw: unknown) => read(raw).problems.map(({ what, why }) => `${what} ${why}`);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a line of a pack', () => {
  test('is an article with what it says of itself', () => {
    const raw = {
      ...GOOD,
      outlet: 'The Harbour Courier',
      credit: 'AFP',
      byline: ['A. Writer'],
      published: '2025-03-01T09:12:00+01:00',
      precision: 'minute',
      dateline: 'Port Ellery',
      language: 'en',
      url: 'https://courier.example/a',
      origin: { kind: 'saved', at: '2025-03-02' },
    };
    const { id, origin, ...article } = raw;
    expect(read(raw)).toEqual({ holds: { kind: 'article', article, id, origin }, problems: [] });
  });

  test('may be blank, and may begin with a byte order mark', () => {
    expect(read('  \r')).toEqual({ holds: { kind: 'nothing' }, problems: [] });
    expect(read(`\uFEFF${JSON.stringify(GOOD)}`).holds.kind).toBe('article');
  });

  test.each([
    ['{"title": "x"', 'line not-json'],
    ['[1]', 'line not-object'],
    ['null', 'line not-object'],
    [`{"a":${nested(200_000)}}`, 'line too-deep'],
    [`{"title":"${'x'.repeat(LIMITS.line)}"}`, 'line too-long'],
    [{ ...GOOD, kind: 'constructor' }, 'line unknown-kind'],
    [{ ...GOOD, kind: '__proto__' }, 'line unknown-kind'],
    [{ kind: 'pack', format: 2 }, 'line newer-format'],
    [{ kind: 'correction', correction: { id: 'x' } }, 'line unreadable'],
    [{ text: TEXT }, 'line missing'],
    [{ title: 'x', text: ' ' }, 'line missing'],
    [{ title: 3, text: TEXT }, 'line missing'],
  ])('that cannot be read is left out and says why: %.40j', (raw, said) => {
    expect(read(raw).holds).toEqual({ kind: 'nothing' });
    expect(problems(raw)).toEqual([said]);
    expect(read(raw).problems[0]?.line).toBe(7);
    expect((read(raw).problems[0]?.saw ?? '').length).toBeLessThanOrEqual(80);
  });

  test.each([
    [{ published: '+275760-09-13' }, 'published not-a-date'],
    [{ published: '275760-09-13' }, 'published not-a-date'],
    [{ published: '9999-12-31' }, 'published not-a-date'],
    [{ published: '0001-01-01' }, 'published not-a-date'],
    [{ published: 'yesterday' }, 'published not-a-date'],
    [{ published: 1e21 }, 'published not-a-date'],
    [{ url: 'javascript:alert(1)' }, 'url not-web'],
    [{ url: 'JAVASCRIPT:alert(1)' }, 'url not-web'],
    [{ url: 'data:text/html,x' }, 'url not-web'],
    [{ url: 'file:///etc/passwd' }, 'url not-web'],
    [{ outlet: { name: 'x' } }, 'outlet unreadable'],
    [{ byline: 'A. Writer' }, 'byline unreadable'],
    [{ text: `${TEXT} \uFFFD` }, 'text encoding'],
    [{ text: TEXT.repeat(9_000) }, 'text cut'],
  ])('loses a bad fact and keeps the article: %.40j', (fact, said) => {
    const { holds } = read({ ...GOOD, ...fact });
    expect(problems({ ...GOOD, ...fact })).toEqual([said]);
    expect(holds.kind).toBe('article');
    const name = Object.keys(fact)[0] ?? '';
    if (name !== 'text') expect(holds).not.toHaveProperty(`article.${name}`);
  });

  test('keeps the edges of what a date may be', () => {
    for (const published of ['1600-01-01', '2199-12-31', '2025-07-13T10:00:00Z'])
      expect(problems({ ...GOOD, published })).toEqual([]);
  });

  test('keeps HTML in a title as the letters it is', () => {
    const title = '<img src=x onerror=alert(1)> & co';
    expect(read({ ...GOOD, title }).holds).toMatchObject({ article: { title } });
  });

  test('does not let a file reach the prototype', () => {
    const { holds } = read(
      `{"id":"a","title":"x","text":"y","__proto__":{"url":"https://a.example"}}`,
    );
    expect(holds).not.toHaveProperty('article.url');
    expect(({} as Record<string, unknown>)['url']).toBeUndefined();
  });

  test('whatever stands there, is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { holds, problems: found } = readLine(text, 1);
        expect(holds.kind === 'nothing' || holds.kind === 'article').toBe(true);
        expect(found.every(({ line: at }) => at === 1)).toBe(true);
      }),
    );
  });

  test('written and read again is the same article', () => {
    const fact = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    const written = fact.filter((words) => words.trim() !== '');
    fc.assert(
      fc.property(written, written, fc.option(fact), (title, text, outlet) => {
        const article: StoredArticle = {
          id: 'a',
          title,
          text,
          origin: { kind: 'pack', pack: 'p' },
          ...(outlet ? { outlet } : {}),
        };
        const { id, origin, ...rest } = article;
        const { holds } = readLine(articleLine(article), 1);
        expect(holds).toEqual({ kind: 'article', article: rest, id, origin });
      }),
    );
  });
});
