import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers/session.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FLAGS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [],
  firefox: ['-b', 'firefox', '--mv3'],
};

/** The folder that holds the built extension. */
export const builtFor = (name: BrowserName) =>
  fileURLToPath(
    new URL(`../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
  );

/** Builds the extension; throws with what the build said where it fails. */
export const build = (name: BrowserName) => tool('wxt', 'build', ...FLAGS[name]);

/** Packs it for a shop, or for installing from a file. */
export const pack = (name: BrowserName) => tool('wxt', 'zip', ...FLAGS[name]);

/** Runs one of the installed tools, and is silent unless it fails. */
export function tool(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
