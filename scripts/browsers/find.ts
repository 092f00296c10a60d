import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './session.ts';

interface Known {
  /** Names on the path, and where installers put it. */
  readonly commands: readonly string[];
  readonly places: readonly string[];
  /** Overrides everything else. */
  readonly variable: string;
  /** The package of Debian. */
  readonly debian: string;
}

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    variable: 'CHROMIUM',
    debian: 'chromium',
  },
  firefox: {
    commands: ['firefox-esr', 'firefox-developer-edition', 'firefox'],
    places: [
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    variable: 'FIREFOX',
    debian: 'firefox-esr',
  },
};

export const packageOf = (name: BrowserName) => KNOWN[name].debian;

/** The path of an installed browser; `undefined` where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { commands, places, variable } = KNOWN[name];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const own = process.env[variable];
  return [...(own ? [own] : []), ...onPath, ...places].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
