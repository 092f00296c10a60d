import { browser } from 'wxt/browser';

interface WithSidebar {
  readonly sidebarAction: { readonly open: () => Promise<void> };
}

/** The types are Chrome's; Firefox alone has a sidebar to open. */
const isFirefox = (found: object): found is WithSidebar => 'sidebarAction' in found;

/** Call it in the reader's own click, before anything is awaited: the browser asks for the gesture. */
export const openSidebar = (windowId: number): Promise<void> =>
  isFirefox(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
