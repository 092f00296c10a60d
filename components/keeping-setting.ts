import { browser } from 'wxt/browser';
import { type KeepingSetting, MOST_SITES, parseKeeping } from '../core/border/settings.ts';

const KEY = 'keeping';

export const keepingSetting = async (): Promise<KeepingSetting> =>
  parseKeeping((await browser.storage.local.get(KEY))[KEY]);

/** Whether what is read on a site is kept. */
export async function switchKeeping(site: string, on: boolean): Promise<void> {
  const before = await keepingSetting();
  const others = before.on.filter((known) => known !== site);
  const now: KeepingSetting = { on: on ? [...others, site].slice(-MOST_SITES) : others };
  await browser.storage.local.set({ [KEY]: now });
}

export function onKeepingSwitched(hear: (now: KeepingSetting) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const changed = changes[KEY];
    if (changed) hear(parseKeeping(changed.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
