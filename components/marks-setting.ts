import { browser } from 'wxt/browser';
import { isRecord, listOf, textOf } from '../core/border/values.ts';

const KEY = 'marks';
const MOST_SITES = 2_000;

/** Whether figures are marked in pages: over all, and the sites where they are not. */
export interface MarksSetting {
  readonly on: boolean;
  readonly offOn: readonly string[];
}

export const marksSetting = async (): Promise<MarksSetting> =>
  parse((await browser.storage.local.get(KEY))[KEY]);

/** On, unless the reader switched it off. */
const parse = (raw: unknown): MarksSetting =>
  isRecord(raw)
    ? {
        on: raw['on'] !== false,
        offOn: listOf(raw['offOn'], MOST_SITES, (site) => textOf(site, 300)),
      }
    : { on: true, offOn: [] };

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
