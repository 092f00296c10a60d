import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onAnnouncement } from '../messages/announce.ts';

export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Absent where the browser does not tell it without a permission for the site. */
  readonly url?: string;
}

/** The tab in front of the reader in this window, also when the reader goes to another. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useLayoutEffect(() => {
    let asked = 0;
    const look = async () => {
      const mine = ++asked;
      const found = await activeTab();
      if (mine === asked) setTab(found);
    };
    const onLook = () => void look().catch(() => undefined); // the window is closing
    onLook();
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(onLook);
    onUpdated.addListener(onLook);
    const open = new AbortController();
    // The click that had the page read is also what lets the browser tell its address.
    onAnnouncement((said) => said.kind === 'tab' && onLook(), open.signal);
    return () => {
      asked++;
      open.abort();
      onActivated.removeListener(onLook);
      onUpdated.removeListener(onLook);
    };
  }, []);
  return tab;
}

export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, ...(tab.url ? { url: tab.url } : {}) };
}
