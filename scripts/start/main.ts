import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browsers/find.ts';
import { howToInstall } from '../browsers/install.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { build, builtFor, ROOT } from '../build.ts';
import { runHeadless } from './headless.ts';
import { hasDisplay, optionsFrom, USAGE, type Options } from './options.ts';
import { openPage } from './page.ts';
import { runInWindow } from './window.ts';

try {
  const options = optionsFrom(process.argv.slice(2), hasDisplay(process.env, process.platform));
  await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 1;
}

async function start({ browser, headless, page: asked }: Options) {
  const executable = findBrowser(browser);
  if (!executable) throw new Error(howToInstall([browser]));
  console.error(`Building for ${browser} …`);
  build(browser);
  const page = await openPage(asked);
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
  try {
    await (headless ? runHeadless : runInWindow)(session, page.url);
  } finally {
    await session.close();
    await page.close();
    if (headless) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
