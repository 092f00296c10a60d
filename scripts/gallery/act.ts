import type { Page } from 'puppeteer-core';
import { sleep } from '../browsers/wait.ts';
import type { Shot } from './shots.ts';

/** What the reader has done in this state. */
export async function act(page: Page, { surface, state }: Shot): Promise<void> {
  if (state === 'searching' || state === 'nothing') {
    if (surface === 'sidebar') await page.click('.bar [aria-expanded]');
    await page.type('input', 'soldiers');
    await page.waitForFunction(() => document.querySelector('.hits li, .none'));
  }
  // The whole list comes after the first rows, and the names of the outlets after it.
  if (surface === 'library') await sleep(700);
  if (state === 'stories') await page.click('.views button:last-child');
  if (state === 'selected') for (const at of [2, 4]) await page.click(`[data-row="${at}"] input`);
  if (state === 'starting-over') await page.click('.start-over');
}
