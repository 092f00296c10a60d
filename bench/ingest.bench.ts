import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browsers/find.ts';
import { launchBrowser } from '../scripts/browsers/launch.ts';
import type { BrowserName } from '../scripts/browsers/session.ts';
import { build, builtFor } from '../scripts/build.ts';
import { measuredMiniSearch } from './ingest/minisearch.ts';
import { measuredHeld, measuredOurs } from './ingest/ours.ts';
import { writePack } from './ingest/pack.ts';
import { serveStand } from './ingest/stand.ts';
import { type Measured, rowOf, TABLE } from './ingest/table.ts';
import { printTable } from './table.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/**
 * `npm run bench -- ingest [--sizes 1000,10000,20000] [--browser chromium|firefox] [--only ours,held,minisearch] [--no-build]`:
 * one pack of made-up news, chosen in the library of the shipped extension and followed until its import
 * is done; then the same file taken in by MiniSearch in a worker of a page of the same browser, which
 * keeps the articles in IndexedDB and saves its index there once, at the end. Of the largest pack also
 * what the import holds, in a run of its own, in which the browser is asked again and again to collect.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000,20000' },
      browser: { type: 'string' },
      only: { type: 'string', default: RUN_NAMES.join(',') },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  const largest = Math.max(...sizes);
  const wanted = RUN_NAMES.filter((run) => values.only.split(',').includes(run));
  const chosen = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
  for (const name of chosen) {
    if (!values['no-build']) build(name);
    const rows: Measured[] = [];
    for (const size of sizes) {
      const runs = wanted.filter((run) => run !== 'held' || size === largest);
      rows.push(...(await allOf(name, size, runs)));
    }
    console.log(`\n${name}:\n`);
    printTable(TABLE, rows.map(rowOf));
  }
}

type Run = 'ours' | 'held' | 'minisearch';
const RUNS: Readonly<Record<Run, typeof measuredOurs>> = {
  ours: measuredOurs,
  held: measuredHeld,
  minisearch: measuredMiniSearch,
};
const RUN_NAMES: readonly Run[] = ['ours', 'held', 'minisearch'];

/** Each in a browser of its own, one after the other. */
async function allOf(
  name: BrowserName,
  size: number,
  runs: readonly Run[],
): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-ingest-'));
  const file = writePack(size, folder);
  const stand = await serveStand(file);
  const executable = findBrowser(name);
  if (!executable) throw new Error(`${name} is not installed`);
  const inBrowser = async (run: Run) => {
    const profile = join(folder, run);
    const extension = builtFor(name);
    const session = await launchBrowser(name, { executable, profile, extension, headless: true });
    try {
      const measured = await RUNS[run]({ session, profile, file, size, stand: stand.origin });
      // A long bench that is cut off has said something.
      console.error(`${name}: ${rowOf(measured).join(' | ')}`);
      return measured;
    } finally {
      await session.close();
    }
  };
  try {
    const rows: Measured[] = [];
    for (const run of runs) rows.push(await inBrowser(run));
    return rows;
  } finally {
    await stand.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}
