import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let asked: string[] = [];
let fails = false;
const quiet = { addListener: () => undefined, removeListener: () => undefined };
const inventory = {
  articles: 23,
  seeds: 20,
  kept: 1,
  feeds: 2,
  packs: 0,
  changed: 1,
  forgotten: 0,
  subscriptions: 1,
  corrections: 4,
  version: '9b1f04c2',
};

beforeEach(() => {
  asked = [];
  fails = false;
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { estimate: async () => ({ usage: 3_400_000 }) },
  });
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async ({ ask }: { ask: string }) => {
          asked.push(ask);
          if (ask === 'reset' && fails) return { ok: false, failed: 'storage' };
          return { ok: true, value: ask === 'inventory' ? inventory : {} };
        },
      },
      i18n: { getUILanguage: () => 'en' },
      storage: { local: { get: async () => ({}), onChanged: quiet } },
    },
  });
});
afterEach(cleanup);

const button = (name: RegExp) => screen.getByRole('button', { name });

async function offered() {
  const { Reset } = await import('../../entrypoints/options/Reset.tsx');
  render(<Reset />);
  fireEvent.click(button(/^Start over …/));
  await screen.findByText(/^3 articles that you kept/);
}

describe('starting over', () => {
  test('says in numbers what goes, offers the export, and deletes nothing before it is told to', async () => {
    await offered();
    for (const words of ['1 subscription', '4 comparisons that you took apart'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(button(/Export everything that is yours/)).toBeTruthy();
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    expect(asked).not.toContain('reset');
  });

  test('Esc and Cancel lead back to the button', async () => {
    for (const leave of [
      () => fireEvent.keyDown(screen.getByRole('group'), { key: 'Escape' }),
      () => fireEvent.click(button(/Cancel/)),
    ]) {
      await offered();
      leave();
      expect(screen.queryByRole('group')).toBeNull();
      expect(document.activeElement).toBe(button(/^Start over …/));
      cleanup();
    }
    expect(asked).not.toContain('reset');
  });

  test('says what came of it', async () => {
    await offered();
    fireEvent.click(button(/Delete everything/));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/as it was when you installed it/),
    );
    expect(document.activeElement).toBe(button(/^Start over …/));
    cleanup();
    fails = true;
    await offered();
    fireEvent.click(button(/Delete everything/));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Try again/));
    expect(document.activeElement).toBe(button(/^Start over …/));
  });
});

test('what is stored: by where it came from, the room it takes, the version of the digests', async () => {
  const { Stored } = await import('../../entrypoints/options/Stored.tsx');
  render(<Stored />);
  await screen.findByText('Version of the digests 9b1f04c2');
  const rows = [...document.querySelectorAll('.figures div')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Digests that came with the extension', '20'],
    ['Pages you kept', '1'],
    ['Articles from feeds (1 subscription)', '2'],
    ['Articles from imported files', '0'],
    ['Space on this computer, with the search index', '3.4 MB'],
  ]);
});
