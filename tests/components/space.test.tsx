import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const GB = 1e9;
const quiet = { addListener: () => undefined, removeListener: () => undefined };

beforeEach(() => {
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        onMessage: quiet,
        sendMessage: async () => ({ ok: true, value: { articles: 20, seeds: 20, kept: 0 } }),
      },
      i18n: { getUILanguage: () => 'en' },
    },
  });
});
afterEach(cleanup);

/** What the library says of the room, where the browser says this of it. */
async function said(estimate: { usage?: number; quota?: number }, persists = true) {
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: {
      estimate: async () => estimate,
      persisted: async () => false,
      persist: async () => persists,
    },
  });
  const { Space } = await import('../../entrypoints/library/Space.tsx');
  const { container } = render(<Space />);
  await waitFor(() => expect(container.textContent).not.toBe(''));
  return { words: container.textContent ?? '', warning: screen.queryByRole('alert')?.textContent };
}

describe('the room on the disk', () => {
  test('is told, with what the browser answers to the wish that it stays', async () => {
    const { words, warning } = await said({ usage: 3_400_000, quota: 100 * GB });
    expect(words).toContain('3.4 MB');
    expect(warning).toBeUndefined();
    cleanup();
    const other = await said({ usage: 3_400_000, quota: 100 * GB }, false);
    expect(other.words).not.toBe(words);
  });

  test('nearly taken is told before a write fails', async () => {
    expect((await said({ usage: 0.89 * GB, quota: GB })).warning).toBeUndefined();
    cleanup();
    expect((await said({ usage: 0.9 * GB, quota: GB })).warning).toContain('90%');
  });

  test('on a disk that is nearly full is told in what is left', async () => {
    const { warning } = await said({ usage: 10_000_000, quota: 59_000_000 });
    expect(warning).toBe(
      'The disk is nearly full, 49 MB are left. Free some space before you bring more in.',
    );
    cleanup();
    expect((await said({ usage: 60_000_000, quota: 59_000_000 })).warning).toMatch(/full, 0/);
  });

  test('is no cause for alarm where the browser does not say', async () => {
    expect((await said({ usage: 3_400_000 })).warning).toBeUndefined();
  });
});
