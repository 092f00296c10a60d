import { describe, expect, it } from 'vitest';
import { hasDisplay, optionsFrom } from '../../scripts/start/options.ts';
import { reportText } from '../../scripts/start/report-text.ts';
import { read } from '../components/fixtures.ts';

describe('npm start', () => {
  it.each([
    [[], true, { browser: 'chromium', headless: false }],
    [[], false, { browser: 'chromium', headless: true }],
    [['--headless'], true, { browser: 'chromium', headless: true }],
    [['--firefox'], true, { browser: 'firefox', headless: false }],
    [['page.html', '--firefox'], true, { browser: 'firefox', headless: false, page: 'page.html' }],
    [
      ['https://news.example/a'],
      false,
      { browser: 'chromium', headless: true, page: 'https://news.example/a' },
    ],
  ] as const)('%j', (args, display, wanted) => {
    expect(optionsFrom(args, display)).toEqual(wanted);
  });

  it.each([[['--fire']], [['a.html', 'b.html']]])('does not guess at %j', (args) => {
    expect(() => optionsFrom(args, true)).toThrow();
  });

  it('knows whether a window can be shown', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('prints the article, who else reported it and why, and both sentences of what differs', () => {
    const state = read();
    if (state.kind !== 'read') throw new Error(state.kind);
    const { report } = state;
    const text = reportText(report);
    expect(text).toContain(report.article.title);
    for (const { article } of report.coverage) expect(text).toContain(article.title);
    for (const { verdict, claims } of report.quantities) {
      expect(text).toContain(verdict.toUpperCase());
      for (const { sentence } of claims) expect(text).toContain(sentence);
    }
  });
});
