import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, packageOf } from './find.ts';
import type { BrowserName } from './session.ts';

/** Letters that the pictures and sample pages need. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/** What brings the missing browsers to this system, in a sentence. */
export function howToInstall(missing: readonly BrowserName[]): string {
  const names = missing.join(' and ');
  return existsSync('/usr/bin/apt-get')
    ? `${names} not found. This installs what is needed:\n\n    sudo apt-get install -y ${packagesFor(missing).join(' ')}\n`
    : `${names} not found. Install it, or set ${missing.map((name) => name.toUpperCase()).join(' and ')} to its path.`;
}

/** Installs the browsers that are missing where that is possible without asking; says how where it is not. */
export function installBrowsers(wanted: readonly BrowserName[]): void {
  const missing = wanted.filter((name) => findBrowser(name) === undefined);
  const packages = [...missing.map(packageOf), ...missingFonts()];
  if (packages.length === 0) return;
  if (mayInstall()) aptGet(packages);
  const still = wanted.filter((name) => findBrowser(name) === undefined);
  if (still.length > 0) throw new Error(howToInstall(still));
}

const packagesFor = (missing: readonly BrowserName[]) => [...missing.map(packageOf), ...FONTS];

const missingFonts = () =>
  existsSync('/var/lib/dpkg/info')
    ? FONTS.filter((font) => !existsSync(`/var/lib/dpkg/info/${font}.list`))
    : [];

const isRoot = () => process.getuid?.() === 0;

const mayInstall = () => existsSync('/usr/bin/apt-get') && asRoot('true');

function aptGet(packages: readonly string[]) {
  console.error(`Installing ${packages.join(' ')} …`);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (asRoot('apt-get', ...install)) return;
  // The lists of a fresh image are empty or old.
  if (asRoot('apt-get', 'update', '-qq')) asRoot('apt-get', ...install);
}

const asRoot = (command: string, ...args: readonly string[]) =>
  isRoot() ? runs(command, ...args) : runs('sudo', '-n', command, ...args);

const runs = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
