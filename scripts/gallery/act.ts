import type { Page } from 'puppeteer-core';
import type { Shot } from './shots.ts';

/** What the reader has done in this state. */
export async function act(page: Page, { surface, state }: Shot): Promise<void> {
  if (state === 'searching' || state === 'nothing') {
    if (surface === 'sidebar') await page.click('.bar [aria-expanded]');
    await page.type('input', 'soldiers');
    await page.waitForFunction(() => document.querySelector('.hits li, .none'));
  }
  if (state === 'starting-over') await page.click('.start-over');
}
