import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browsers/find.ts';
import { installBrowsers } from '../browsers/install.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BrowserName } from '../browsers/session.ts';
import { build, builtFor, ROOT } from '../build.ts';
import { runHeadless } from './headless.ts';
import { hasDisplay, optionsFrom, USAGE, type Options } from './options.ts';
import { openPage } from './page.ts';
import { runInWindow } from './window.ts';

const options = understood();
if (options) await start(options).catch(tell);

/** `undefined`, and said why, where the command line cannot be understood. */
function understood(): Options | undefined {
  try {
    return optionsFrom(process.argv.slice(2), hasDisplay(process.env, process.platform));
  } catch (error) {
    tell(error);
    console.error(`\n${USAGE}`);
    return undefined;
  }
}

function tell(error: unknown) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start({ browser, headless, page: asked }: Options) {
  installBrowsers([browser]);
  const executable = findBrowser(browser) ?? browser;
  const page = await openPage(asked);
  try {
    console.error(`Building for ${browser} …`);
    build(browser);
    await show(page.url, { browser, headless, executable });
  } finally {
    await page.close();
  }
}

interface Showing {
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly executable: string;
}

async function show(url: string, { browser, headless, executable }: Showing) {
  // What a reader keeps in the window stays for the next start.
  const lasting = join(ROOT, 'out', 'profiles', browser);
  const profile = headless ? mkdtempSync(join(tmpdir(), 'second-source-')) : lasting;
  mkdirSync(profile, { recursive: true });
  const session = await launchBrowser(browser, {
    executable,
    profile,
    headless,
    extension: builtFor(browser),
  });
  if (!headless) return runInWindow(session, url);
  try {
    await runHeadless(session, url);
  } finally {
    await session.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
