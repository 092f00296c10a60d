import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../core/report.ts';
import { conflict } from './fixtures.ts';

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
let kept: Record<string, unknown> = {};
let whole = true;

const answers: Readonly<Record<string, (what: Asked['with']) => unknown>> = {
  list: () => (whole ? listed : new Promise(() => undefined)),
  listBeginning: () => (whole ? [] : listed.slice(0, 200)),
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
  stories: ({ ids }) => ({
    looked: (ids as string[]).length,
    stories: (ids as string[]).slice(0, 1).map((id) => ({
      lead: headOf(id),
      reports: [headOf(id), { ...headOf(`${id}b`), outlet: 'Gazette' }],
      origins: 2,
      differing: [conflict],
      revised: [],
    })),
  }),
  edits: () => [
    {
      from: '2025-05-03T09:12:00Z',
      to: '2025-05-03T10:00:00Z',
      changes: [
        {
          kind: 'changed',
          before: { sentence: 'At least 40 died.', mark: { start: 0, end: 11 }, digest: false },
          after: { sentence: 'Now 60 died.', mark: { start: 4, end: 6 }, digest: false },
        },
      ],
    },
  ],
  article: () => ({ title: 'T', text: 'Now 60 died.' }),
  forgetMany: () => ({ forgotten: 1 }),
  bringBack: () => ({ left: 0 }),
};
const quiet = { addListener: () => undefined, removeListener: () => undefined };

beforeEach(() => {
  asked = [];
  listed = IDS;
  [kept, whole] = [{}, true];
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async (message: Asked) => {
          asked.push(message);
          return { ok: true, value: await answers[message.ask]?.(message.with) };
        },
      },
      i18n: { getUILanguage: () => 'en' },
      permissions: {
        contains: async () => false,
        getAll: async () => ({ origins: [] }),
        onAdded: quiet,
        onRemoved: quiet,
      },
      storage: {
        local: {
          onChanged: quiet,
          get: async () => kept,
          set: async (items: object) => void Object.assign(kept, items),
        },
      },
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

  test('shows the first rows before the whole list is there', async () => {
    whole = false;
    const container = await shown();
    expect(screen.getByText('Counting the articles …')).toBeTruthy();
    expect(container.querySelector('.rows .article')?.getAttribute('aria-setsize')).toBe('-1');
    expect(screen.queryByText(/Choose all/)).toBeNull();
  });

  test('shows what it stands still at, however far it was scrolled', async () => {
    const container = await shown();
    const box = container.querySelector('.rows');
    if (!box) throw new Error('no list');
    // More rows than are remembered, and stops at which two pages are in view.
    for (let at = 0; at < 24; at += 1) {
      box.scrollTop = (at * 100 + 90) * 64;
      fireEvent.scroll(box);
      await waitFor(() => expect(screen.getByText(`Report a${at * 100 + 93}`)).toBeTruthy());
      await waitFor(() =>
        expect(container.querySelectorAll('.rows .article > .note')).toHaveLength(0),
      );
    }
  });

  test('asks anew when a filter is chosen', async () => {
    await shown();
    // What there is to choose from comes after the rows.
    await waitFor(() => expect(screen.getByText('from the pack “spring” (100,000)')).toBeTruthy());
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

  test('tells story by story who says what, and rests where there are many', async () => {
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Stories' }));
    await waitFor(() => expect(screen.getByText('Look further')).toBeTruthy());
    const stories = document.querySelectorAll('.story');
    expect(stories.length).toBe(8);
    const [first] = stories;
    expect(first?.textContent).toContain('2 reports, at most 2 origins');
    expect(first?.textContent).toContain('Coastal Ledger and Gazette');
    expect(first?.querySelector('.differing.conflict')?.textContent).toContain('Conflict');
    expect(questions('stories')).toHaveLength(8);
  });

  test('shows what an article said before', async () => {
    await shown();
    fireEvent.click(screen.getByText('Report a3'));
    await waitFor(() => expect(screen.getByText(/It said at least 40; then 60\./)).toBeTruthy());
  });

  test('reminds of the export after many articles, until it is put off', async () => {
    await shown();
    await waitFor(() =>
      expect(screen.getByText(/100,000 articles of yours are on this computer only/)).toBeTruthy(),
    );
    fireEvent.click(screen.getByText('Not now'));
    await waitFor(() => expect(kept['exported']).toEqual({ own: 0, putOff: 100_000 }));
  });

  test('says since when articles are only here, and nothing where few are new', async () => {
    kept = { exported: { at: '2025-05-01T00:00:00Z', own: 99_900 } };
    await shown();
    await waitFor(() =>
      expect(
        screen.getByText('100 articles more than at your last export on May 1, 2025.'),
      ).toBeTruthy(),
    );
    cleanup();
    kept = { exported: { at: '2025-05-01T00:00:00Z', own: 99_901 } };
    await shown();
    expect(screen.queryByText('Export now')).toBeNull();
  });
});
