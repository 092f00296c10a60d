import { browser } from 'wxt/browser';
import { isRecord, oneOf, wholeNumber } from '../core/border/values.ts';
import type { Announcement } from './protocol.ts';
import { isOurs } from './sender.ts';

/** Says it to every open panel. */
export function announce(announcement: Announcement): void {
  // With no panel open nobody hears it, which the browser calls an error.
  browser.runtime.sendMessage({ announcement }).catch(() => undefined);
}

/** Calls `hear` for each announcement until the signal fires. For panels. */
export function onAnnouncement(hear: (said: Announcement) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { readonly id?: string }): undefined => {
    const said = isOurs(sender, { id: browser.runtime.id, origin: '' })
      ? parseAnnouncement(message)
      : undefined;
    if (said) hear(said);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

export function parseAnnouncement(message: unknown): Announcement | undefined {
  const said = isRecord(message) ? message['announcement'] : undefined;
  if (!isRecord(said)) return undefined;
  const plain = oneOf(said['kind'], ['corpus', 'work', 'feeds'] as const);
  if (plain) return { kind: plain };
  const tabId = wholeNumber(said['tabId'], 0, Number.MAX_SAFE_INTEGER);
  return said['kind'] === 'tab' && tabId !== undefined ? { kind: 'tab', tabId } : undefined;
}
