import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../core/report.ts';

const IDS = Array.from({ length: 100_000 }, (_, at) => `a${at}`);
const headOf = (id: string): ArticleHead => ({
  id,
  title: `Report ${id}`,
  outlet: 'Coastal Ledger',
  published: '2025-05-03',
  origin: { kind: 'pack', pack: 'spring' },
});

interface Asked {
  readonly ask: string;
  readonly with: Readonly<Record<string, unknown>>;
}
let asked: Asked[] = [];
let listed: readonly string[] = IDS;

const answers: Readonly<Record<string, (what: Asked['with']) => unknown>> = {
  list: () => listed,
  shelves: () => ({
    outlets: [{ name: 'Coastal Ledger', articles: 100_000 }],
    packs: [{ name: 'spring', articles: 100_000 }],
    feeds: [],
    origins: [{ name: 'pack', articles: 100_000 }],
  }),
  heads: ({ ids }) => (ids as string[]).map(headOf),
  jobs: () => [],
  feeds: () => [],
  counts: () => ({ articles: 100_000, seeds: 0, kept: 0 }),
  forgetMany: () => ({ forgotten: 1 }),
  bringBack: () => ({ left: 0 }),
};
const quiet = { addListener: () => undefined, removeListener: () => undefined };

beforeEach(() => {
  asked = [];
  listed = IDS;
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async (message: Asked) => {
          asked.push(message);
          return { ok: true, value: answers[message.ask]?.(message.with) };
        },
      },
      i18n: { getUILanguage: () => 'en' },
      permissions: { getAll: async () => ({ origins: [] }), onAdded: quiet, onRemoved: quiet },
      storage: { local: { onChanged: quiet } },
    },
  });
});
afterEach(cleanup);

async function shown() {
  const { Library } = await import('../../entrypoints/library/Library.tsx');
  const { container } = render(<Library />);
  await waitFor(() => expect(screen.getByText('Report a3')).toBeTruthy());
  return container;
}
const questions = (name: string) => asked.filter(({ ask }) => ask === name);

describe('the library', () => {
  test('draws few of 100,000 rows, and says how many there are and where each is from', async () => {
    const container = await shown();
    const rows = container.querySelectorAll('.rows .article');
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('100000');
    expect(rows[3]?.textContent).toContain('from the pack “spring”');
    expect(screen.getByText('100,000 articles')).toBeTruthy();
    expect(questions('heads').length).toBeLessThan(4);
  });

  test('asks anew when a filter is chosen', async () => {
    await shown();
    fireEvent.input(screen.getByLabelText('Came from'), { target: { value: 'pack spring' } });
    await waitFor(() =>
      expect(questions('list').at(-1)?.with).toEqual({ query: { sort: 'newest', pack: 'spring' } }),
    );
    fireEvent.input(screen.getByLabelText('Words'), { target: { value: 'harbour' } });
    await waitFor(() =>
      expect(questions('list').at(-1)?.with).toEqual({
        query: { sort: 'newest', pack: 'spring', words: 'harbour' },
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() =>
      expect(questions('list').at(-1)?.with).toEqual({ query: { sort: 'newest' } }),
    );
  });

  test('chooses one, a range, and all; deletes them and brings them back', async () => {
    await shown();
    const box = (id: string) => screen.getByLabelText(`Choose “Report ${id}”`);
    fireEvent.click(box('a2'));
    expect(screen.getByText('1 chosen')).toBeTruthy();
    fireEvent.click(box('a5'), { shiftKey: true });
    expect(screen.getByText('4 chosen')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.getByText('4 articles deleted.')).toBeTruthy());
    const [deletion] = questions('forgetMany');
    expect(deletion?.with['ids']).toEqual(['a2', 'a3', 'a4', 'a5']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(questions('bringBack')[0]?.with['batch']).toBe(deletion?.with['batch']),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Choose all 100,000' }));
    expect(screen.getByText('100,000 chosen')).toBeTruthy();
  });

  test('moves from row to row by arrow keys', async () => {
    await shown();
    screen.getByText('Report a3').focus();
    fireEvent.keyDown(screen.getByText('Report a3'), { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Report a4'));
    fireEvent.keyDown(screen.getByText('Report a4'), { key: 'ArrowUp' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Report a3'));
  });
});
