// The first step of every npm script: what is pinned is installed, and a Node that can run it is at hand.
// This file itself runs on whatever Node the reader has, so it keeps to plain and old JavaScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** Installs where needed, then runs a TypeScript file of ours under a Node that understands it. */
export async function run(script) {
  const node = ready();
  const file = join(root, script);
  if (node === process.execPath) {
    process.argv[1] = file;
    await import(pathToFileURL(file).href);
    return;
  }
  const { status, signal, error } = spawnSync(node, [file, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) throw error;
  process.exitCode = status === null ? 128 + (constants.signals[signal] || 1) : status;
}

/** The path of the Node to use. Puts it, and the installed tools, in front for everything that is started. */
export function ready() {
  if (!isInstalled()) install();
  const node = isEnough(process.version) ? process.execPath : installedNode();
  if (!node) stop(`Node 22.18 or newer is needed, this is ${process.version}.`, mend());
  process.env.PATH = [bin, process.env.PATH].join(delimiter);
  return node;
}

/** From here on Node runs TypeScript as it stands. */
function isEnough(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

/** On Linux a newer Node is among the pinned packages. */
function installedNode() {
  const node = join(bin, 'node');
  if (!existsSync(node)) return undefined;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && isEnough(stdout.trim()) ? node : undefined;
}

function mend() {
  if (process.platform === 'darwin') return 'brew install node';
  if (process.platform === 'win32') return 'winget install OpenJS.NodeJS';
  return process.arch === 'x64' ? 'npm ci --include=optional' : 'sudo npx --yes n 24';
}

/** Whether each package that must be there is there, in the version of the lockfile. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const [wanted, present] = [join(root, 'package-lock.json'), hidden].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.keys(wanted).every(
    (path) =>
      path === '' ||
      wanted[path].optional ||
      (present[path] && present[path].version === wanted[path].version),
  );
}

/** What it says goes to stderr: what a script prints is the script's alone. */
function install() {
  console.error('Installing what is pinned in package-lock.json …');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (error || status !== 0) stop('The packages could not be installed.', 'npm ci');
}

function stop(what, command) {
  console.error(`${what}\nThis mends it:\n\n    ${command}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ready();
