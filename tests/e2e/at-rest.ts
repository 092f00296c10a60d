import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attach, openTab, targets } from '../../bench/search/developer-tools.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { builtFor } from '../../scripts/build.ts';
import { browserName } from './stage.ts';

/** An extension in a browser whose background nobody holds awake: no debugger is attached to it. */
export interface Unattended {
  /** Runs an expression in a page of the extension; its promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly isRunning: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export function openUnattended(): Promise<Unattended> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'));
  const executable = findBrowser(browserName);
  if (!executable) throw new Error(`${browserName} is not installed`);
  return browserName === 'firefox'
    ? inFirefox(executable, profile)
    : inChromium(executable, profile);
}

/** Idle for so long, Firefox ends an event page; its own half a minute would only be waited for. In ms. */
const IDLE = 3_000;

async function inFirefox(executable: string, profile: string): Promise<Unattended> {
  const session = await launchFirefox({
    executable,
    profile,
    headless: true,
    extension: builtFor('firefox'),
    preferences: { 'extensions.background.idle.timeout': IDLE },
  });
  const page = await session.extensionPage('/options.html');
  return {
    evaluate: (expression) => page.evaluate(expression),
    isRunning: async () => (await session.isBackgroundRunning?.()) ?? true,
    close: async () => {
      await session.close();
      remove(profile);
    },
  };
}

const FLAGS = [
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
];

/** Puppeteer attaches to each worker, which then never rests: the list of targets is asked instead. */
async function inChromium(executable: string, profile: string): Promise<Unattended> {
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [`--user-data-dir=${profile}`, `--load-extension=${builtFor('chromium')}`];
  const chromium = spawn(executable, [...FLAGS, ...root, ...own, 'about:blank'], {
    stdio: 'ignore',
  });
  const port = await until(
    () => Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]),
    'Chromium',
  );
  const worker = async () =>
    (await targets(port)).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  const { url } = await until(worker, 'the worker');
  const tab = await attach(await openTab(port, 'about:blank'));
  const isThere = 'Boolean(globalThis.chrome?.runtime?.sendMessage)';
  await until(async () => {
    await tab.send('Page.navigate', { url: new URL('/options.html', url).href });
    return tab.evaluate(isThere);
  }, 'a page of the extension');
  return {
    evaluate: tab.evaluate,
    isRunning: async () => (await worker()) !== undefined,
    close: async () => {
      tab.detach();
      chromium.kill();
      await new Promise((resolve) => chromium.once('exit', resolve));
      remove(profile);
    },
  };
}

const remove = (profile: string) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
