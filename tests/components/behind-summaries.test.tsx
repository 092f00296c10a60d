import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownFeed } from '../../messages/feeds-protocol.ts';

const feed: ShownFeed = {
  url: 'https://l.example/rss',
  title: 'Ledger',
  since: '2025-05-03T09:00:00Z',
  next: '2025-05-03T10:00:00Z',
  fails: 0,
  articles: 9,
  pages: false,
  waiting: 3,
  sites: ['https://www.l.example/'],
  troubles: [],
};
let asked: { readonly ask: string; readonly with: unknown }[] = [];
let requested: unknown[] = [];
let answer = true;
let sees = false;
const quiet = { addListener: () => undefined, removeListener: () => undefined };

beforeEach(() => {
  [asked, requested, answer, sees] = [[], [], true, false];
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async (message: (typeof asked)[number]) => {
          asked.push(message);
          return { ok: true, value: {} };
        },
      },
      i18n: { getUILanguage: () => 'en' },
      permissions: {
        contains: async () => sees,
        onAdded: quiet,
        onRemoved: quiet,
        request: async (wanted: unknown) => {
          requested.push(wanted);
          return answer;
        },
      },
      storage: {
        local: { get: async () => ({}), set: async () => undefined, onChanged: quiet },
      },
    },
  });
});
afterEach(cleanup);

async function show(change: Partial<ShownFeed> = {}) {
  const { BehindSummaries } = await import('../../components/feeds/BehindSummaries.tsx');
  render(<BehindSummaries feed={{ ...feed, ...change }} granted={[]} />);
}

describe('the pages behind summaries', () => {
  test('are offered with the site that they are at, and asked for in one click', async () => {
    await show();
    expect(
      screen.getByText('3 articles came as summaries only. The whole text is at www.l.example.'),
    ).toBeTruthy();
    fireEvent.click(screen.getByText('Fetch the whole articles'));
    expect(requested).toEqual([{ origins: ['https://www.l.example/*'] }]);
    await waitFor(() =>
      expect(asked).toEqual([{ ask: 'fetchPages', with: { url: feed.url, on: true } }]),
    );
  });

  test('are not fetched where the reader says no to the browser', async () => {
    answer = false;
    await show();
    fireEvent.click(screen.getByText('Fetch the whole articles'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/permission/));
    expect(asked).toEqual([]);
  });

  test('that did not come say why, each reason with its number, and may be tried again', async () => {
    await show({
      pages: true,
      waiting: 0,
      troubles: [
        { because: 'refused', pages: 2 },
        { because: 'moved', pages: 1 },
        { because: 'moved', pages: 1, movedTo: 'https://new.example/' },
      ],
    });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
      '2 articles: the server refused to answer.',
      '1 article: redirected elsewhere, and nothing was followed. “Try again” finds out where to.',
      '1 article: redirected to new.example, which you did not allow. Nothing of it was read.',
    ]);
    fireEvent.click(screen.getByText('Try again'));
    expect(requested).toEqual([
      {
        origins: ['https://www.l.example/*', 'https://new.example/*'],
        permissions: ['webRequest'],
      },
    ]);
  });

  test('that redirected to nobody knows where say so', async () => {
    sees = true;
    await show({ pages: true, waiting: 0, troubles: [{ because: 'moved', pages: 1 }] });
    await waitFor(() =>
      expect(screen.getByText(/The browser does not tell where to/)).toBeTruthy(),
    );
  });

  test('may be stopped, and are no matter of a feed that has none', async () => {
    await show({ pages: true, waiting: 0 });
    fireEvent.click(screen.getByText('Stop fetching whole articles'));
    await waitFor(() =>
      expect(asked).toEqual([{ ask: 'fetchPages', with: { url: feed.url, on: false } }]),
    );
    cleanup();
    await show({ waiting: 0 });
    expect(document.body.textContent).toBe('');
  });
});
