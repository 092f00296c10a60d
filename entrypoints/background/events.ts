import { browser } from 'wxt/browser';
import type { Background } from './background.ts';

/** What wakes the background, besides questions. */
export function listen(background: Background): void {
  browser.runtime.onInstalled.addListener(background.onInstalled);
  browser.tabs.onRemoved.addListener((tabId) => background.onTabRemoved(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => background.onTabUpdated(tabId, status));
  browser.permissions.onAdded.addListener(background.onPermissionsChanged);
  browser.permissions.onRemoved.addListener(background.onPermissionsChanged);
}
