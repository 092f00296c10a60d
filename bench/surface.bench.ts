import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../scripts/browsers/find.ts';
import { launchBrowser } from '../scripts/browsers/launch.ts';
import { serve } from '../scripts/browsers/serve.ts';
import { until } from '../scripts/browsers/wait.ts';
import { build, builtFor, ROOT } from '../scripts/build.ts';
import { median, printTable } from './table.ts';

const PAGES = ['wonsan-talks.html', 'conflict.html', 'deadline.html', 'kellogg-kyiv.html'];
const ROUNDS = 5;

/**
 * How soon the popup says something after a press of the button, in Chromium: ms from the press to the page's state and
 * to the report, each page several times, a new tab each time. The worker is stopped before every other press.
 */
export async function bench(): Promise<void> {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('chromium is not installed');
  await build('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const server = await serve(join(ROOT, 'samples'));
  const session = await launchBrowser('chromium', {
    executable,
    profile,
    headless: true,
    extension: builtFor('chromium'),
  });
  const took: Record<'cold' | 'warm', { state: number[]; report: number[] }> = {
    cold: { state: [], report: [] },
    warm: { state: [], report: [] },
  };
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const name of PAGES)
        for (const start of ['warm', 'cold'] as const) {
          const page = await session.newPage(`${server.origin}/${name}`);
          if (start === 'cold') await session.stopBackground();
          const pressed = Date.now();
          await session.pressAction(page);
          const popup = await session.popup();
          const marks = await until(() => popup.evaluate(marksOf), 'the report');
          took[start].state.push(marks.state - pressed);
          took[start].report.push(marks.report - pressed);
          await page.close();
        }
  } finally {
    await session.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  printTable(
    ['worker', 'presses', 'to the page’s state, median ms', 'to the report, median ms'],
    Object.entries(took).map(([start, { state, report }]) => [
      start,
      state.length,
      Math.round(median(state)),
      Math.round(median(report)),
    ]),
  );
}

/** Moments of the popup's first state and of its report, in ms of the clock; `undefined` before the report. */
function marksOf(): { readonly state: number; readonly report: number } | undefined {
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
  const [first, read] = [at('working') ?? at('read'), at('read')];
  return first === undefined || read === undefined
    ? undefined
    : { state: performance.timeOrigin + first, report: performance.timeOrigin + read };
}
