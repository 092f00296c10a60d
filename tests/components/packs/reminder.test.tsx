import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';

let kept: Record<string, unknown> = {};
const listeners = new Set<(changes: object) => void>();
const quiet = { addListener: () => undefined, removeListener: () => undefined };
const waits = new Promise(() => undefined);

beforeEach(() => {
  kept = {};
  listeners.clear();
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async ({ ask }: { ask: string }) =>
          ask === 'counts' ? { ok: true, value: { articles: 2_020, seeds: 20, kept: 0 } } : waits, // the export takes its time
      },
      i18n: { getUILanguage: () => 'en' },
      storage: {
        local: {
          onChanged: {
            addListener: (hear: (changes: object) => void) => void listeners.add(hear),
            removeListener: (hear: (changes: object) => void) => void listeners.delete(hear),
          },
          get: async () => kept,
          set: async (items: object) => {
            Object.assign(kept, items);
            for (const hear of listeners) hear(items);
          },
        },
      },
    },
  });
});
afterEach(cleanup);

async function pressed(name: string) {
  const { ExportReminder } = await import('../../../components/packs/ExportReminder.tsx');
  const { container } = render(
    <main>
      <ExportReminder />
      <button type="button">next</button>
    </main>,
  );
  const button = await screen.findByText(name);
  button.focus();
  button.click();
  await waitFor(() => expect(screen.queryByText(name)).toBeNull());
  return container;
}

/** Where the keyboard goes on from. */
const place = () => document.activeElement;

test('put off, it goes, and the keyboard goes on from where it was', async () => {
  await pressed('Not now');
  expect(kept['exported']).toEqual({ own: 0, putOff: 2_000 });
  await waitFor(() => expect(place()).not.toBe(document.body));
  const next = screen.getByText('next');
  expect(place()?.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(place()?.textContent).toBe('');
});

test('taken up, what comes of it stands where the keyboard is', async () => {
  const container = await pressed('Export now');
  await waitFor(() => expect(place()).not.toBe(document.body));
  expect(container.contains(place())).toBe(true);
  expect(place()?.querySelector('[role=status]')).not.toBeNull();
});

test('takes the focus from nobody who went on meanwhile', async () => {
  const { ExportReminder } = await import('../../../components/packs/ExportReminder.tsx');
  render(
    <main>
      <ExportReminder />
      <button type="button">next</button>
    </main>,
  );
  const button = await screen.findByText('Not now');
  screen.getByText('next').focus();
  button.click();
  await waitFor(() => expect(screen.queryByText('Not now')).toBeNull());
  expect(place()).toBe(screen.getByText('next'));
});
