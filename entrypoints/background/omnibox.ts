import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SearchAnswer, SearchHit } from '../../core/corpus.ts';

/** Browsers show no more. */
const MOST = 6;
const LONGEST = 160;

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** `ss` and a space in the address bar: the collection is searched from there. */
export function listenToOmnibox(find: (query: string, limit: number) => Promise<SearchAnswer>) {
  const isXml = !('sidebarAction' in browser); // Firefox shows descriptions as they stand
  browser.omnibox.setDefaultSuggestion({ description: described(i18n.t('omnibox.hint'), isXml) });
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    find(typed, MOST).then(
      ({ hits }) => suggest(suggestions(hits, isXml)),
      () => suggest([]),
    );
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    void addressOf(entered, find).then((url) => {
      if (!url) return undefined;
      return disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  });
}

/** At most six; what is chosen is an address where the article has one, else its headline. */
export function suggestions(hits: readonly SearchHit[], isXml: boolean): Suggestion[] {
  return hits.slice(0, MOST).map(({ article }) => ({
    content: article.url ?? article.title,
    description: described(
      [article.title, article.outlet ?? article.credit].filter(Boolean).join(' – '),
      isXml,
    ),
  }));
}

/** Chrome reads descriptions as XML, where a sign of markup or of control would void them all. */
export function described(text: string, isXml: boolean): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').slice(0, LONGEST);
  return isXml ? plain.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`) : plain;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text);

async function addressOf(
  entered: string,
  find: (query: string, limit: number) => Promise<SearchAnswer>,
): Promise<string | undefined> {
  if (isAddress(entered)) return entered;
  const { hits } = await find(entered, 1);
  return hits[0]?.article.url;
}
