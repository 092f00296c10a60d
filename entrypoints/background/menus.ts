import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Background } from './background.ts';

interface Clicked {
  readonly tabId: number;
  readonly selection: string;
}

interface Item {
  readonly id: string;
  readonly context: 'selection' | 'page';
  readonly title: () => string;
  readonly act: (background: Background, clicked: Clicked) => unknown;
}

/** The browser writes the selection in place of %s. */
const SELECTED = '%s';

const ITEMS: readonly Item[] = [
  {
    id: 'search',
    context: 'selection',
    title: () => i18n.t('menu.search', [SELECTED]),
    act: ({ acts }, { tabId, selection }) => acts.searchInSidebar(tabId, selection),
  },
  {
    id: 'compare',
    context: 'selection',
    title: () => i18n.t('menu.compare'),
    act: ({ acts }, { tabId }) => acts.compareSelection(tabId),
  },
  {
    id: 'sidebar',
    context: 'page',
    title: () => i18n.t('menu.sidebar'),
    act: ({ acts }, { tabId }) => acts.openSidebar(tabId),
  },
];

/** Made anew after every installation, update and start: a browser may have kept an older release's. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, context, title } of ITEMS)
    browser.contextMenus.create({ id, title: title(), contexts: [context] });
}

export function listenToMenus(background: Background): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const item = ITEMS.find(({ id }) => id === menuItemId);
    if (tab?.id !== undefined) item?.act(background, { tabId: tab.id, selection: selectionText });
  });
}
