import { spawn } from 'node:child_process';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { attach, type Attached, eventually, openTab, targets } from './developer-tools.ts';
import { asking, type Driver, timing, told } from './driver.ts';

const FLAGS = [
  '--headless=new',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A busy machine starves what has no window; our worker has none, the other engines' page has one.
  '--disable-renderer-backgrounding',
  '--remote-debugging-port=0',
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
];

export async function driveChromium(
  executable: string,
  profile: string,
  extension: string,
  stand: string,
): Promise<Driver> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const chromium = spawn(
    executable,
    [
      ...FLAGS,
      ...root,
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const port = await eventually(async () => {
    const [first] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    return Number(first) || undefined;
  }, 'Chromium');
  const worker = async () =>
    (await targets(port)).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  const { url } = await eventually(worker, 'the service worker');
  const panel = await eventually(
    () => panelAt(port, `chrome-extension://${new URL(url).host}/welcome.html`),
    'a page of the extension',
  );
  let page = await attach(await openTab(port, stand));
  await panel.send('ServiceWorker.enable');
  await sleep(2000);
  return {
    name: 'chromium',
    ask: async (ask) => told(await panel.evaluate(asking(ask))),
    async stop() {
      await panel.send('ServiceWorker.stopAllWorkers');
      await eventually(async () => ((await worker()) ? undefined : true), 'the end of the worker');
      await sleep(700);
    },
    cold: async (engine, command) => told(await page.evaluate(timing(engine, command))),
    warm: async (command) => told(await page.evaluate(timing(undefined, command))),
    async end() {
      await page.evaluate('end()');
      await sleep(700);
    },
    async renew() {
      page.detach();
      page = await attach(await openTab(port, stand));
      await sleep(2000);
    },
    async heap() {
      const target = await worker();
      if (!target) return undefined;
      const inside = await attach(target);
      await inside.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await inside.send('Runtime.getHeapUsage');
      inside.detach();
      return Number(usedSize) + Number(backingStorageSize ?? 0);
    },
    async close() {
      chromium.kill();
      await new Promise((resolve) => chromium.once('exit', resolve));
    },
  };
}

/** A new tab may not open at an extension's page, but may go there, once the extension is ready. */
async function panelAt(port: number, url: string): Promise<Attached | undefined> {
  const tab = await attach(await openTab(port, 'about:blank'));
  await tab.send('Page.navigate', { url });
  await sleep(500);
  if (await tab.evaluate('Boolean(globalThis.chrome?.runtime?.sendMessage)')) return tab;
  tab.detach();
  return undefined;
}
