import { browser } from 'wxt/browser';

/** A match pattern in the form that both browsers take: Firefox knows no ports. */
export function patternOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

export const siteOf = (pattern: string) => pattern.replace(/^.*:\/\//, '').replace(/\/.*$/, '');

/** Call it in the reader's own click, before anything is awaited. */
export const requestSite = (pattern: string) => browser.permissions.request({ origins: [pattern] });

export const isGranted = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

export const removeSite = (pattern: string) => browser.permissions.remove({ origins: [pattern] });

export const grantedSites = async () =>
  ((await browser.permissions.getAll()).origins ?? []).toSorted();

/** Calls when a site was granted or taken back. */
export function onSites(hear: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(hear);
  onRemoved.addListener(hear);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(hear);
    onRemoved.removeListener(hear);
  });
}
