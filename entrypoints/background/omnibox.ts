import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { described, type Find, omniboxHandlers } from './suggestions.ts';

/** `ss` and a space in the address bar: the collection is searched from there. */
export function listenToOmnibox(find: Find) {
  const isXml = !('sidebarAction' in browser); // Firefox shows descriptions as they stand
  browser.omnibox.setDefaultSuggestion({ description: described(i18n.t('omnibox.hint'), isXml) });
  const { onInputChanged, onInputEntered } = omniboxHandlers(find, {
    isXml,
    library: browser.runtime.getURL('/library.html'),
    open: (url, disposition) =>
      disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' }),
  });
  browser.omnibox.onInputChanged.addListener(onInputChanged);
  browser.omnibox.onInputEntered.addListener(onInputEntered);
}
