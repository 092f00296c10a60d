import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import { launchBrowser } from '../scripts/browsers/launch.ts';
import type { BrowserName, Session } from '../scripts/browsers/session.ts';
import { until } from '../scripts/browsers/wait.ts';
import { build, builtFor } from '../scripts/build.ts';
import { fill, heapOf, scrolled, type Scrolling } from './library/in-page.ts';
import { measuredStories, STORIES_TABLE } from './library/stories.ts';
import { printTable } from './table.ts';

/**
 * `npm run bench -- library [--sizes 1000,100000] [--browser chromium|firefox] [--stories] [--no-build]`: a
 * collection of so many articles, written straight into the database; the library opened on it in a
 * real browser, and its list scrolled by wheel, by page and by leaps. A frame is late after 50 ms. With
 * `--stories` the articles are brought in as a pack instead, with their index, and told story by story.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,100000' },
      browser: { type: 'string', default: 'chromium' },
      stories: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const executable = findBrowser(name);
  if (!executable) throw new Error(`${name} is not installed`);
  if (!values['no-build']) build(name);
  const rows: (readonly unknown[])[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
    const session = await launchBrowser(name, {
      executable,
      profile,
      headless: true,
      extension: builtFor(name),
    });
    try {
      if (values.stories) rows.push(await measuredStories(session, size));
      else rows.push(...(await measured(session, size)));
    } finally {
      await session.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    }
  }
  printTable(values.stories ? STORIES_TABLE : TABLE, rows);
}

const TABLE = [
  'articles',
  'first rows after ms',
  'whole list after ms',
  'scrolling',
  'frames',
  'over 50 ms',
  'longest ms',
  'frames with a row not there yet',
  'heap of the page, MB',
];

async function measured(session: Session, size: number) {
  const setting = await session.extensionPage('/library.html');
  await isListed(setting, 20);
  for (let at = 0; at < size - 20; at += 5_000)
    await setting.evaluate(fill, at, Math.min(size - 20, at + 5_000));
  await setting.close();
  // A reader comes with the worker asleep.
  await session.stopBackground();
  const opened = Date.now();
  const page = await session.extensionPage('/library.html');
  await page.setViewport({ width: 1100, height: 900 });
  await until(async () => (await page.$('.rows .headline')) ?? undefined, 'a row', 180_000);
  const first = Date.now() - opened;
  await isListed(page, size);
  const whole = Date.now() - opened;
  const rows: (readonly unknown[])[] = [];
  for (const how of ['wheel', 'page', 'leap'] as const satisfies readonly Scrolling[]) {
    const { frames, late, longest, bare } = await page.evaluate(scrolled, how);
    const heap = Math.round((await page.evaluate(heapOf)) / 1e5) / 10;
    rows.push([size, first, whole, how, frames, late, longest, bare, heap || 'not told']);
  }
  return rows;
}

/** The list says how many there are, and its first rows are there. */
const isListed = (page: Page, size: number) =>
  until(
    () =>
      page.evaluate(
        (wanted) =>
          document.querySelector('.rows .article')?.getAttribute('aria-setsize') ===
            String(wanted) && document.querySelector('.rows .headline') !== null,
        size,
      ),
    `${size} articles`,
    180_000,
  );
