import { describe, expect, test } from 'vitest';
import { INTERVAL } from '../../core/feeds/feed.ts';
import { afresh, afterFailure, isSummary, type PageTrouble } from '../../core/feeds/page.ts';

const NOW = Date.parse('2025-05-05T12:00:00Z');
const page = { feed: 'https://l.example/rss', id: 'feed-1', url: 'https://l.example/1', fails: 0 };
const report = 'The mayor said that at least 40 people were hurt in the fire. '.repeat(20).trim();

describe('an item', () => {
  test.each([
    ['A ferry sank on Monday.', true],
    [report, false],
    [`${report} …`, true],
    [`${report} [...]`, true],
    [`${report} Read more`, true],
    [`${report} Continue reading at the Ledger`, true],
    [`${report} She said that she had read more. It was long.`, false],
    // A whole report may end on three dots.
    [`${report.repeat(4)}…`, false],
  ])('%#: only a summary?', (text, summary) => {
    expect(isSummary(text)).toBe(summary);
  });
});

describe('a page that did not come', () => {
  test.each<[PageTrouble, boolean]>([
    ['server', true],
    ['busy', true],
    ['timeout', true],
    ['unreachable', true],
    ['storage', true],
    ['gone', false],
    ['refused', false],
    ['moved', false],
    ['not-granted', false],
    ['no-article', false],
    ['not-a-page', false],
    ['too-large', false],
  ])('%s: asked again by itself? %s', (because, again) => {
    expect(afterFailure(page, { because }, NOW).next !== undefined).toBe(again);
  });

  test('waits twice as long after each failure, as long as the server asks, and rests in the end', () => {
    const wait = (fails: number, retryAfter?: number) => {
      const { next } = afterFailure(
        { ...page, fails },
        { because: 'busy', ...(retryAfter ? { retryAfter } : {}) },
        NOW,
      );
      return next === undefined ? undefined : Date.parse(next) - NOW;
    };
    expect([0, 1, 2].map((fails) => wait(fails))).toEqual([2, 4, 8].map((by) => by * INTERVAL));
    expect(wait(0, 10 * INTERVAL)).toBe(10 * INTERVAL);
    expect(wait(5)).toBeUndefined();
  });

  test('asked for by the reader is as it was at first', () => {
    const failed = afterFailure(page, { because: 'moved', movedTo: 'https://m.example/' }, NOW);
    expect(failed).toMatchObject({ fails: 1, trouble: 'moved', movedTo: 'https://m.example/' });
    expect(afresh(failed, NOW)).toEqual({ ...page, next: new Date(NOW).toISOString() });
  });
});
