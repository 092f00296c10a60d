import { browser } from 'wxt/browser';

const KEY = 'marks';

/** Whether figures are marked in pages; on, unless the reader switched it off. */
export const areMarksOn = async (): Promise<boolean> =>
  (await browser.storage.local.get(KEY))[KEY] !== false;

export const switchMarks = (on: boolean) => browser.storage.local.set({ [KEY]: on });

export function onMarksSwitched(hear: (on: boolean) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[KEY];
    if (change) hear(change.newValue !== false);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
