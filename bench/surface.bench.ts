import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../scripts/browsers/find.ts';
import { launchBrowser } from '../scripts/browsers/launch.ts';
import { serve } from '../scripts/browsers/serve.ts';
import type { Session } from '../scripts/browsers/session.ts';
import { until } from '../scripts/browsers/wait.ts';
import { build, builtFor, ROOT } from '../scripts/build.ts';
import { writeBare } from './surface/bare.ts';
import { median, printTable } from './table.ts';

const PAGES = ['wonsan-talks.html', 'conflict.html', 'deadline.html', 'kellogg-kyiv.html'];
const ROUNDS = 5;

/** Moments after the press, in ms: the popup's document begins, is drawn, says the page's state, shows the report. */
interface Press {
  readonly begun: number;
  readonly drawn: number;
  readonly state: number;
  readonly report?: number;
}

type Kind = 'warm' | 'cold' | 'bare';

/**
 * How soon the popup says something after a press of the button, in Chromium: each page several times, a new
 * tab each time. Between the presses the same is done to an extension whose popup says one word: what is left
 * after that is ours. "cold": the worker was stopped before the press.
 */
export async function bench(): Promise<void> {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('chromium is not installed');
  await build('chromium');
  const made = ['profile', 'bare', 'bare-profile'].map((name) =>
    mkdtempSync(join(tmpdir(), `second-source-bench-${name}-`)),
  );
  const [profile = '', bare = '', bareProfile = ''] = made;
  writeBare(bare);
  const server = await serve(join(ROOT, 'samples'));
  const open = (extension: string, where: string) =>
    launchBrowser('chromium', { executable, profile: where, headless: true, extension });
  const ours = await open(builtFor('chromium'), profile);
  const floor = await open(bare, bareProfile);
  const presses: Readonly<Record<Kind, Press[]>> = { warm: [], cold: [], bare: [] };
  try {
    for (let round = 0; round <= ROUNDS; round++)
      for (const name of PAGES)
        for (const kind of ['warm', 'cold', 'bare'] as const) {
          const press = await pressed(
            kind === 'bare' ? floor : ours,
            `${server.origin}/${name}`,
            kind,
          );
          if (round > 0) presses[kind].push(press); // the first round warms up
        }
  } finally {
    await Promise.all([ours.close(), floor.close(), server.close()]);
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
  print(presses);
}

async function pressed(session: Session, url: string, kind: Kind): Promise<Press> {
  const page = await session.newPage(url);
  if (kind === 'cold') await session.stopBackground();
  const began = Date.now();
  await session.pressAction(page);
  const popup = await session.popup();
  const moments = await until(
    () => popup.evaluate(momentsIn, kind !== 'bare'),
    'what the popup has to say',
  );
  await page.close();
  const { begun, drawn, state, report } = moments;
  return {
    begun: begun - began,
    drawn: drawn - began,
    state: state - began,
    ...(report === undefined ? {} : { report: report - began }),
  };
}

/** By the clock; `undefined` before the last of them. */
function momentsIn(withReport: boolean): Press | undefined {
  const { timeOrigin } = performance;
  const at = (name: string) => {
    const [entry] = performance.getEntriesByName(name);
    return entry && timeOrigin + entry.startTime;
  };
  const report = at('read');
  const [drawn, state] = [at('starting') ?? at('drawn'), at('working') ?? report];
  if (drawn === undefined || state === undefined || (withReport && report === undefined))
    return undefined;
  return { begun: timeOrigin, drawn, state, ...(report === undefined ? {} : { report }) };
}

function print(presses: Readonly<Record<Kind, readonly Press[]>>): void {
  const middle = (kind: Kind, of: keyof Press) => {
    const all = presses[kind].flatMap((press) => press[of] ?? []);
    return all.length > 0 ? Math.round(median(all)) : undefined;
  };
  const moments = ['begun', 'drawn', 'state', 'report'] as const;
  printTable(
    ['press of the button, median ms to', 'document', 'drawn', 'the page’s state', 'the report'],
    (['bare', 'warm', 'cold'] as const).map((kind) => [
      kind === 'bare' ? 'a popup of one word' : `ours, worker ${kind}`,
      ...moments.map((moment) => middle(kind, moment) ?? '–'),
    ]),
  );
}
