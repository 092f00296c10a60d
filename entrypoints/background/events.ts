import { browser } from 'wxt/browser';
import { FEEDS_ONLY } from '../../core/border/settings.ts';
import { commandsOf, type Tab } from './commands.ts';
import { listenToOmnibox } from './omnibox.ts';
import { listenToMenus, makeMenus } from './menus.ts';
import type { Background } from './background.ts';

/** What wakes the background, besides questions. */
export function listen(background: Background): void {
  browser.runtime.onInstalled.addListener(background.onInstalled);
  browser.tabs.onRemoved.addListener((tabId) => background.onTabRemoved(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => background.onTabUpdated(tabId, status));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenus();
    // The reader has just asked for it; an update is nobody's wish, and opens nothing.
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void makeMenus());
  listenToMenus(background);
  listenToOmnibox(background.find);
  const commands: Readonly<Record<string, (tab: Tab) => unknown>> = commandsOf(background);
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab && Object.hasOwn(commands, name)) commands[name]?.(tab);
  });
  browser.alarms.onAlarm.addListener(background.onAlarm);
  browser.storage.local.onChanged.addListener((changes) => {
    if (FEEDS_ONLY in changes) background.onPermissionsChanged();
  });
  browser.permissions.onAdded.addListener(background.onPermissionsChanged);
  browser.permissions.onRemoved.addListener(background.onPermissionsChanged);
}
