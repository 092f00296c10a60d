import { describe, expect, it } from 'vitest';
import { forbiddenByAddress, refusal } from '../../entrypoints/background/forbidden.ts';

describe('forbidden by address', () => {
  it.each([
    ['about:config', 'browser-page'],
    ['about:reader?url=https%3A%2F%2Fnews.example', 'reader-view'],
    ['chrome://settings/', 'browser-page'],
    ['chrome-extension://abc/popup.html', 'browser-page'],
    ['moz-extension://abc/library.html', 'browser-page'],
    ['view-source:https://news.example/', 'browser-page'],
    ['data:text/html,hello', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'pdf'],
  ])('%s: %s', (url, because) => {
    expect(forbiddenByAddress(url)).toBe(because);
  });

  it.each([
    'https://news.example/',
    'http://localhost:8080/a',
    'file:///home/me/page.html',
    'https://news.example/about:config',
    'https://chrome.google.com/',
    'https://addons.mozilla.org.news.example/',
    'https://news.example/report.pdf',
    'https://notaddons.mozilla.org.example/',
  ])('%s may be read', (url) => {
    expect(forbiddenByAddress(url)).toBeUndefined();
  });
});

describe('refusals', () => {
  const NEWS = 'https://news.example/a';
  it.each([
    ['Cannot access a chrome:// URL', undefined, 'browser-page'],
    ['Cannot access contents of url "chrome-extension://x/a.html"', undefined, 'browser-page'],
    ['The extensions gallery cannot be scripted.', undefined, 'store'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', NEWS, 'unknown'],
    ['Frame with ID 0 is showing error page', NEWS, 'browser-page'],
    [
      'Cannot access contents of url "file:///a.html". Extension manifest must request permission to access this host.',
      undefined,
      'file',
    ],
    ['Missing host permission for the tab', 'file:///a.html', 'file'],
    ['Missing host permission for the tab', NEWS, 'unknown'],
    ['Missing host permission for the tab', `${NEWS}.pdf?page=2`, 'pdf'],
    ['Missing host permission for the tab', `${NEWS}.pdfx`, 'unknown'],
    ['Missing host permission for the tab', undefined, 'not-granted'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      undefined,
      'not-granted',
    ],
    ['Frame with ID 0 was removed.', NEWS, 'failed'],
    ['No tab with id: 7.', undefined, 'failed'],
    ['Could not load file: content-scripts/article.js', NEWS, 'failed'],
    ['', undefined, 'failed'],
  ])('%s (%s): %s', (message, url, because) => {
    expect(refusal(message, url)).toBe(because);
  });
});
