import { browser } from 'wxt/browser';
import { announce } from '../../messages/announce.ts';
import { askTab } from '../../messages/send.ts';
import { openCorpus } from '../../storage/corpus.ts';
import { openFeeds } from '../../storage/feeds/feeds.ts';
import { openHistory } from '../../storage/history/history.ts';
import { openWorkshop } from '../../storage/work/workshop.ts';
import { loadSeeds } from './bundled.ts';
import { loadEngines } from './engines/load.ts';
import { feedLinks, isGranted, pollLater } from './feeds/browser-feeds.ts';
import { fetchText } from './feeds/fetch.ts';
import { watchRedirect } from './feeds/redirects.ts';
import { inject, loadCard, look } from './inject.ts';
import { parse } from './parsing.ts';
import { openSidebar } from './sidebar.ts';
import { dropSites, syncSites } from './sites.ts';
import { wake } from './work/alarm.ts';
import type { StorageArea, World } from './world.ts';

const warn = (what: string, cause: unknown) => console.warn(`Second Source: ${what}`, cause);

const area = (name: 'session' | 'local'): StorageArea => ({
  get: (key) => browser.storage[name].get(key),
  set: (items) => browser.storage[name].set(items),
  remove: (key) => browser.storage[name].remove(key),
});

/** The world as the browser gives it. */
export const browserWorld = (): World => ({
  corpus: openCorpus(
    async () => (await loadEngines()).prepare,
    undefined,
    (store, id) => warn(`a broken record in ${store}`, id),
  ),
  engines: loadEngines,
  feeds: openFeeds(),
  fetchText: (question, isAllowed) => fetchText(question, isAllowed, watchRedirect),
  parse,
  isGranted,
  isOnline: () => navigator.onLine,
  pollLater,
  feedLinks,
  history: openHistory(),
  work: openWorkshop(),
  wake,
  session: area('session'),
  local: area('local'),
  release: browser.runtime.getManifest().version,
  now: () => Date.now(),
  loadSeeds,
  announce,
  look,
  inject,
  loadCard,
  readingIn: (tabId) =>
    askTab(tabId, 'stillHere', {}).then(
      ({ readingId }) => readingId,
      () => undefined,
    ),
  paint: async (tabId, marks) => {
    await askTab(tabId, 'paint', { marks });
  },
  badge: (tabId, conflicts) => {
    const text = conflicts > 0 ? String(conflicts) : '';
    // The tab may be gone by now.
    browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  },
  openSidebar,
  openPopup: () => browser.action.openPopup(),
  tell: (tabId, what, ask) => askTab(tabId, what, ask),
  syncSites,
  dropSites,
  warn,
});
