import { browser } from 'wxt/browser';

/** Opens the side panel or sidebar; `false` where the browser saw no gesture of the reader. */
export function openSidebar(tabId: number | undefined): Promise<boolean> {
  return opening(tabId).then(
    () => true,
    () => false,
  );
}

// Called before anything is awaited: the gesture ends with the first wait.
function opening(tabId: number | undefined): Promise<void> {
  if (isFirefox(browser)) return browser.sidebarAction.open();
  return tabId === undefined
    ? Promise.reject(new Error('no tab'))
    : browser.sidePanel.open({ tabId });
}

interface WithSidebar {
  readonly sidebarAction: { readonly open: () => Promise<void> };
}

/** The types are Chrome's; Firefox alone has a sidebar to open. */
const isFirefox = (found: object): found is WithSidebar => 'sidebarAction' in found;
