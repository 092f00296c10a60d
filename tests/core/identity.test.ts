import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, bareHost, isSameArticle } from '../../core/identity.ts';

const at = (url: string) => ({ title: '', url });
const by = (outlet: string, title: string) => ({ outlet, title });

describe('one article', () => {
  it.each([
    [at('https://www.ledger.example/a/1?utm_source=x#top'), at('http://ledger.example/a/1/')],
    [at('https://ledger.example/story?b=2&id=7'), at('https://m.ledger.example/story?id=7&b=2')],
    [at('https://ledger.example:443/a'), at('https://LEDGER.example/a')],
    [at('https://ledger.example/?q=a%20b'), at('https://ledger.example/?q=a+b')],
    [
      by('The Ledger', 'Fire kills 14: “no warning”'),
      by('The Ledger', 'Fire kills 14 - "No warning"'),
    ],
    [
      { title: 'a', id: 'x' },
      { title: 'b', id: 'x' },
    ],
  ])('%j is %j', (a, b) => expect(isSameArticle(a, b)).toBe(true));
});

describe('two articles', () => {
  it.each([
    // What the query asks for is the article on many sites.
    [at('https://ledger.example/story?id=7'), at('https://ledger.example/story?id=8')],
    [at('https://ledger.example/a'), at('https://post.example/a')],
    [at('https://ledger.example/a'), at('https://ledger.example:8443/a')],
    [at('about:blank'), at('about:blank')],
    [by('The Ledger', 'Fire kills 14'), by('Meridian Post', 'Fire kills 14')],
    [by('', 'Fire kills 14'), by('', 'Fire kills 14')],
    [by('The Ledger', ''), by('The Ledger', '')],
    [
      { title: 'a', id: 'x' },
      { title: 'a', id: 'y' },
    ],
  ])('%j is not %j', (a, b) => expect(isSameArticle(a, b)).toBe(false));
});

describe('an address', () => {
  it('is what a browser reads, without the ways of coming there', () => {
    const part = fc.constantFrom(
      ...'a = & ? %20 % + é %C3%A9 %zz %FF %E9t ~ ! ( * - _ . # / 😀 '.split(' '),
      'utm_source=x',
      '&ref=1',
    );
    const host = fc.constantFrom(
      'www.a.example',
      'm.b.example:443',
      'c.example:81',
      'u:p@d.example',
    );
    fc.assert(
      fc.property(host, fc.array(part, { maxLength: 10 }), (name, parts) => {
        const { href, hostname, port, pathname, searchParams } = new URL(
          `https://${name}/${parts.join('')}`,
        );
        for (const key of new Set(searchParams.keys()))
          if (/^(?:utm_|ref$)/.test(key)) searchParams.delete(key);
        searchParams.sort();
        const asked = searchParams.toString();
        const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : '';
        expect(addressOf(href)).toBe(
          `${bareHost(hostname)}${port && `:${port}`}${path}${asked && `?${asked}`}`,
        );
      }),
      { numRuns: 300 },
    );
  });
});
