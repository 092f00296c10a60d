import type { TabState } from '../../messages/protocol.ts';
import { ask } from '../../messages/send.ts';
import { activeTab, type ActiveTab } from '../../components/useActiveTab.ts';

export interface Opening {
  readonly tab: ActiveTab;
  /** Absent where the background did not answer. */
  readonly state?: TabState;
}

/** The click that opens the popup grants the page, so it is read at once, before anything is drawn. */
export async function opening(): Promise<Opening | undefined> {
  const tab = await activeTab();
  if (!tab) return undefined;
  const state = await ask('openTab', { tabId: tab.id }).catch(() => undefined);
  return { tab, ...(state ? { state } : {}) };
}
