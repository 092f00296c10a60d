import { browser } from 'wxt/browser';
import { forbiddenByAddress, refusal } from './forbidden.ts';
import type { Injected, Look } from './world.ts';

const SCRIPT = '/content-scripts/article.js';
const CARD = '/content-scripts/card.js';

/** What the browser tells of a tab without running anything in it. */
export async function look(tabId: number): Promise<Look> {
  const tab = await browser.tabs.get(tabId);
  const forbidden = isInReaderView(tab) ? 'reader-view' : tab.url && forbiddenByAddress(tab.url);
  return {
    private: tab.incognito,
    ...siteOf(tab.url),
    ...(forbidden ? { forbidden } : {}),
  };
}

/** Runs the content script in the tab's page, which answers with the type of its document. */
export async function inject(tabId: number): Promise<Injected> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    // Chrome's viewer is a page like any other by its address, and lets scripts in.
    return frame?.result === 'application/pdf'
      ? { kind: 'forbidden', because: 'pdf' }
      : { kind: 'injected' };
  } catch (error) {
    const { url } = await browser.tabs.get(tabId);
    const because = refusal(error instanceof Error ? error.message : String(error), url);
    if (because === 'failed' || because === 'not-granted') return { kind: because };
    return { kind: 'forbidden', because };
  }
}

/** Brings the card into a page that is being read. */
export async function loadCard(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  return browser.scripting.executeScript({ target: { tabId }, files: [CARD] }).then(
    () => true,
    () => false, // the grant is gone with the page
  );
}

/** Only Firefox has a reader view in a tab. */
const isInReaderView = (tab: object) => 'isInReaderMode' in tab && tab.isInReaderMode === true;

function siteOf(url: string | undefined): { readonly site?: string } {
  if (url === undefined || !URL.canParse(url)) return {};
  const { protocol, host } = new URL(url);
  return /^https?:$/.test(protocol) ? { site: host } : {};
}
