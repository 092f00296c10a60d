import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/session.ts';

export interface Options {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** An address or a file; a sample where there is none. */
  readonly page?: string;
}

export const USAGE = `npm start [-- [--firefox] [--headless] [<address or saved page>]]

  --firefox    in Firefox instead of Chromium
  --headless   without a window: prints the report and saves pictures under out/`;

/** What was asked on the command line; throws where it cannot be understood. */
export function optionsFrom(args: readonly string[], hasDisplay: boolean): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } },
  });
  const [page, ...more] = positionals;
  if (more.length > 0) throw new Error(`one page at a time, not also ${more.join(' ')}`);
  return {
    browser: values.firefox ? 'firefox' : 'chromium',
    headless: values.headless === true || !hasDisplay,
    ...(page === undefined ? {} : { page }),
  };
}

/** Whether a window can be shown. */
export const hasDisplay = ({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv, platform: string) =>
  platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
