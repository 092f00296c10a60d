import { describe, expect, it } from 'vitest';
import { addressed } from '../../entrypoints/background/addressed.ts';

const at = (url: string | undefined, documentUrl: string | undefined) =>
  addressed({ title: 'T', text: 'X', ...(url ? { url } : {}) }, documentUrl).url;

describe('the address of an article', () => {
  it.each([
    ['https://news.example/a', 'https://www.news.example/a?utm_source=b', 'https://news.example/a'],
    ['https://www.news.example/a', 'https://amp.news.example/a', 'https://www.news.example/a'],
    ['https://edition.news.example/a', 'https://news.example/a', 'https://edition.news.example/a'],
  ])('%s on %s is the page’s own word', (url, document, wanted) => {
    expect(at(url, document)).toBe(wanted);
  });

  it.each([
    ['https://other.example/a', 'https://news.example/a#top', 'https://news.example/a'],
    ['https://evilnews.example/a', 'https://news.example/a', 'https://news.example/a'],
    ['https://news.example.evil.example/a', 'https://news.example/a', 'https://news.example/a'],
    [undefined, 'https://news.example/a?id=4', 'https://news.example/a?id=4'],
    ['nonsense', 'https://news.example/a', 'https://news.example/a'],
  ])('%s on %s is not', (url, document, wanted) => {
    expect(at(url, document)).toBe(wanted);
  });

  it.each(['file:///home/me/a.html', 'about:blank', undefined])('%s is none', (document) => {
    expect(at('https://news.example/a', document)).toBeUndefined();
  });
});
