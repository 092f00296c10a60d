import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browsers/find.ts';
import type { BrowserName } from '../scripts/browsers/session.ts';
import { ROOT, tool } from '../scripts/build.ts';
import { driveChromium } from './search/chromium.ts';
import { madeCorpus } from './search/corpus.ts';
import { driveFirefox } from './search/firefox.ts';
import type { Figures } from './search/figures.ts';
import { measured } from './search/measure.ts';
import { openStand } from './search/stand.ts';
import { wholeReports } from './search/reports.ts';
import { printComparison, printGrowth, printReports } from './search/tables.ts';

const DRIVERS = { chromium: driveChromium, firefox: driveFirefox };

/**
 * `npm run bench -- search [--sizes 1000,10000] [--browser chromium|firefox] [--rounds 7] [--no-report]
 * [--no-minisearch] [--only-report]`:
 * our index in the extension's own background, beside MiniSearch loaded from IndexedDB and SQLite FTS5
 * on OPFS in workers of a page of the same browser, in turns. `--no-report` leaves out the corpus with
 * bodies that whole reports need, which takes longest to fill; MiniSearch takes longest to load.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      browser: { type: 'string', default: 'chromium' },
      rounds: { type: 'string', default: '7' },
      'no-report': { type: 'boolean', default: false },
      'no-minisearch': { type: 'boolean', default: false },
      'only-report': { type: 'boolean', default: false },
    },
  });
  const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const executable = findBrowser(name);
  if (!executable) throw new Error(`${name} is not installed`);
  tool(
    'wxt',
    'build',
    '--mode',
    'bench',
    ...(name === 'firefox' ? ['-b', 'firefox', '--mv3'] : []),
  );
  const extension = join(ROOT, '.output', `${name === 'firefox' ? 'firefox' : 'chrome'}-mv3-bench`);
  const stand = await openStand();
  const all: Figures[] = [];
  try {
    for (const size of values.sizes.split(',').map(Number)) {
      const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
      const driver = await DRIVERS[name](executable, profile, extension, stand.origin);
      try {
        const corpus = madeCorpus(size);
        const setting = {
          profile,
          rounds: Number(values.rounds),
          minisearch: !values['no-minisearch'],
          say: (what: string) =>
            console.error(`${new Date().toISOString().slice(11, 19)} ${size}: ${what}`),
        };
        if (!values['only-report']) {
          const figures = await measured(driver, corpus, setting);
          all.push(figures);
          printComparison(name, figures);
        }
        if (!values['no-report']) printReports(size, await wholeReports(driver, corpus, setting));
      } finally {
        await driver.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
      }
    }
    printGrowth(all);
  } finally {
    await stand.close();
  }
}
