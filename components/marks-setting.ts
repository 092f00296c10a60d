import { browser } from 'wxt/browser';
import { MOST_SITES, parseMarks as parse, type MarksSetting } from '../core/border/settings.ts';

const KEY = 'marks';

export type { MarksSetting };

export const marksSetting = async (): Promise<MarksSetting> =>
  parse((await browser.storage.local.get(KEY))[KEY]);

export const isMarked = ({ on, offOn }: MarksSetting, site: string) => on && !offOn.includes(site);

const change = async (next: (before: MarksSetting) => MarksSetting) =>
  browser.storage.local.set({ [KEY]: next(await marksSetting()) });

export const switchMarks = (on: boolean) => change((before) => ({ ...before, on }));

export const switchMarksOn = (site: string, on: boolean) =>
  change((before) => {
    const others = before.offOn.filter((known) => known !== site);
    return { ...before, offOn: on ? others : [...others, site].slice(-MOST_SITES) };
  });

export function onMarksSwitched(hear: (now: MarksSetting) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const changed = changes[KEY];
    if (changed) hear(parse(changed.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
