import { browser } from 'wxt/browser';

/** Shows the collection in a tab of its own. */
export const openLibrary = () =>
  browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
