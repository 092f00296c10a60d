import { packageOf, findBrowser } from '../browsers/find.ts';
import { howToInstall, installBrowsers } from '../browsers/install.ts';
import type { BrowserName } from '../browsers/session.ts';
import { build, pack } from '../build.ts';
import { check } from './command.ts';
import { runBrowserTests, runNodeTests } from './node-tests.ts';
import { failed, passed, together, type Outcome } from './outcome.ts';
import { runUnits } from './units.ts';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome> | Outcome;
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** In this order: what fails fastest first, what needs a build after the builds. */
export const STEPS: readonly Step[] = [
  { name: 'types', run: types },
  { name: 'lint', run: () => check('oxlint', '--deny-warnings') },
  { name: 'format', run: () => check('oxfmt', '--check', '.') },
  { name: 'units', run: runUnits },
  ...BROWSERS.map((name) => ({ name: `build for ${name}`, run: () => attempt(() => build(name)) })),
  { name: 'pack for firefox', run: () => attempt(() => pack('firefox')) },
  { name: 'what was built', run: () => runNodeTests('tests/build/*.test.ts') },
  { name: 'browsers', run: () => attempt(() => installBrowsers(BROWSERS)) },
  { name: `end to end in ${BROWSERS.join(' and ')}`, run: endToEnd },
];

async function types(): Promise<Outcome> {
  // The words of `locales/` become types first.
  const prepared = await check('wxt', 'prepare');
  const core = await check('tsc', '-p', 'core', '--noEmit');
  return together([prepared, core, await check('tsc', '--noEmit')]);
}

async function endToEnd(): Promise<Outcome> {
  const here = BROWSERS.filter((name) => findBrowser(name) !== undefined);
  const missing = BROWSERS.filter((name) => !here.includes(name));
  return together([
    ...missing.map((name) => failed(packageOf(name), howToInstall([name]))),
    await runBrowserTests('tests/e2e/*.test.ts', here),
  ]);
}

function attempt(work: () => unknown): Outcome {
  try {
    work();
    return passed();
  } catch (error) {
    return failed('', error instanceof Error ? error.message : String(error));
  }
}
