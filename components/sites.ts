import { browser } from 'wxt/browser';
import { FEEDS_ONLY, parseSites } from '../core/border/settings.ts';

/** A match pattern in the form that both browsers take: Firefox knows no ports. */
export function patternOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

export const siteOf = (pattern: string) => pattern.replace(/^.*:\/\//, '').replace(/\/.*$/, '');

/** Sites that were granted for their feeds alone: they are not read. */
const feedsOnly = async () => parseSites((await browser.storage.local.get(FEEDS_ONLY))[FEEDS_ONLY]);

const changeFeedsOnly = async (next: (before: readonly string[]) => readonly string[]) =>
  browser.storage.local.set({ [FEEDS_ONLY]: [...new Set(next(await feedsOnly()))] });

/** Call it in the reader's own click, before anything is awaited. */
export function requestSite(pattern: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [pattern] });
  return asked.then(async (given) => {
    if (given) await changeFeedsOnly((before) => before.filter((known) => known !== pattern));
    return given;
  });
}

/**
 * Asks for the sites of feeds, all at once. The same rule: in the click, before anything is awaited.
 * `redirects`: also to see where an address redirects to, for which the browser asks the reader nothing.
 */
export function requestFeedSites(
  patterns: readonly string[],
  granted: readonly string[],
  redirects = false,
): Promise<boolean> {
  const fresh = patterns.filter((pattern) => !granted.includes(pattern));
  // Said before it is granted: no page of theirs is read even once.
  if (fresh.length > 0) void changeFeedsOnly((before) => [...before, ...fresh]);
  return browser.permissions.request({
    origins: [...patterns],
    ...(redirects ? { permissions: ['webRequest'] } : {}),
  });
}

/** The site may be read every time. */
export const isGranted = async (pattern: string) =>
  (await browser.permissions.contains({ origins: [pattern] })) &&
  !(await feedsOnly()).includes(pattern);

export const removeSite = (pattern: string) => browser.permissions.remove({ origins: [pattern] });

/** Everything that the browser grants, for reading or for feeds. */
export const grantedOrigins = async () =>
  ((await browser.permissions.getAll()).origins ?? []).toSorted();

/** The reader let us see where an address redirects to; Chrome tells nothing all the same while it runs on. */
export const seesRedirects = () => browser.permissions.contains({ permissions: ['webRequest'] });

export async function grantedSites(): Promise<string[]> {
  const [granted, only] = await Promise.all([grantedOrigins(), feedsOnly()]);
  return granted.filter((pattern) => !only.includes(pattern));
}

/** Calls when a site was granted or taken back. */
export function onSites(hear: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const { onChanged } = browser.storage.local;
  const onStored = (changes: object) => FEEDS_ONLY in changes && hear();
  onAdded.addListener(hear);
  onRemoved.addListener(hear);
  onChanged.addListener(onStored);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(hear);
    onRemoved.removeListener(hear);
    onChanged.removeListener(onStored);
  });
}
