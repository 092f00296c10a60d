import { launch, type Browser } from 'puppeteer-core';
import type { BrowserName } from '../browsers/session.ts';
import type { Shot } from './shots.ts';

/** A browser without the extension, in the reader's theme. */
export function plainBrowser(
  name: BrowserName,
  executablePath: string,
  theme: Shot['theme'],
): Promise<Browser> {
  if (name === 'chromium')
    return launch({
      executablePath,
      headless: true,
      pipe: true,
      args: ['--no-sandbox', '--hide-scrollbars'],
    });
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    },
  });
}
