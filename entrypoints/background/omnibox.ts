import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SearchAnswer } from '../../core/corpus.ts';
import { described, isPlace, MOST, placeOf, suggestions } from './suggestions.ts';

/** `ss` and a space in the address bar: the collection is searched from there. */
export function listenToOmnibox(find: (query: string, limit: number) => Promise<SearchAnswer>) {
  const isXml = !('sidebarAction' in browser); // Firefox shows descriptions as they stand
  browser.omnibox.setDefaultSuggestion({ description: described(i18n.t('omnibox.hint'), isXml) });
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    find(typed, MOST).then(
      ({ hits }) => suggest(suggestions(hits, isXml, library())),
      () => suggest([]),
    );
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    void placeEntered(entered, find).then((url) => {
      if (!url) return undefined;
      return disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  });
}

const library = () => browser.runtime.getURL('/library.html');

async function placeEntered(
  entered: string,
  find: (query: string, limit: number) => Promise<SearchAnswer>,
): Promise<string | undefined> {
  if (isPlace(entered, library())) return entered;
  const { hits } = await find(entered, 1);
  return hits[0] && placeOf(hits[0].article, library());
}
