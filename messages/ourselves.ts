import { browser } from 'wxt/browser';
import type { Home } from './sender.ts';

/** This extension, as the browser names it. */
export const ourselves = (): Home => ({
  id: browser.runtime.id,
  origin: new URL(browser.runtime.getURL('/')).origin,
});
