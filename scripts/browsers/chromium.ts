import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type KeyInput, type Page, type Target } from 'puppeteer-core';
import { requestsIn } from './net-log.ts';
import type { Launch, Session, View } from './session.ts';
import { endOf, sleep, until } from './wait.ts';
import { WELCOME, welcomed } from './welcomed.ts';

const NET_LOG = 'net-log.json';

/** Chromium, driven through the pipe of its developer tools. */
export async function launchChromium(options: Launch): Promise<Session> {
  const { profile } = options;
  const isNew = prepareProfile(profile);
  const netLog = join(profile, NET_LOG);
  const browser = await started(options, netLog);
  const worker = () => workerOf(browser);
  const id = new URL((await worker()).url()).host;
  const origin = `chrome-extension://${id}`;
  const pages = (path: string) =>
    browser.targets().filter((target) => target.url() === origin + path);
  if (isNew) await welcomed(async () => pages(WELCOME).length > 0);
  const view = async (path: string): Promise<View> => {
    const target = await until(() => pages(path).at(-1), path);
    const page = await target.asPage();
    if (options.dark) await darken(page);
    return viewOf(page);
  };
  const newPage = async (url?: string) => {
    const page = await browser.newPage();
    if (options.dark) await darken(page);
    if (url) await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    origin,
    newPage,
    extensionPage: (path) => newPage(origin + path),
    pressAction: async (page) => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is gone');
      await extension.triggerAction(page);
    },
    popup: () => view('/popup.html'),
    sidebar: () => view('/sidepanel.html'),
    isSidebarOpen: async () => pages('/sidepanel.html').length > 0,
    update: async () => {
      const page = await newPage(`${origin}/options.html`);
      // The page goes with the version that it is of.
      await page
        .evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload())
        .catch(unlessClosed);
      await until(() => page.isClosed(), 'the end of the old version');
      await worker();
    },
    stopBackground: async () => {
      await worker();
      const session = await browser.target().createCDPSession();
      const running = async () =>
        (await session.send('Target.getTargets')).targetInfos.filter(
          ({ type, url }) => type === 'service_worker' && url.startsWith(origin),
        );
      const [target] = await running();
      // A worker that is just starting does not hear the first word; another one may be up at once: somebody is asking.
      await until(async () => {
        const alive = (await running()).some(({ targetId }) => targetId === target?.targetId);
        if (alive && target)
          await session
            .send('Target.closeTarget', { targetId: target.targetId })
            .catch(() => undefined);
        return !alive;
      }, 'the end of the worker');
      await session.detach();
    },
    collect: async () => {
      const own = browser.targets().filter((target) => target.url().startsWith(`${origin}/`));
      for (const target of own) await collectIn(target);
      await sleep(UNTIL_GIVEN_BACK);
    },
    allowSite: (pattern) => allowSite(browser, id, pattern),
    ended: endOf(browser),
    close: async () => {
      await browser.close();
      return existsSync(netLog) ? requestsIn(readFileSync(netLog, 'utf8')) : [];
    },
  };
}

async function started({ executable, profile, headless, extension }: Launch, netLog: string) {
  const start = (args: readonly string[]) =>
    launch({
      executablePath: executable,
      userDataDir: profile,
      headless,
      pipe: true,
      enableExtensions: extension ? [extension] : true,
      defaultViewport: null,
      args: ['--window-size=1280,900', `--log-net-log=${netLog}`, ...args],
    });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) return start(['--no-sandbox']);
  // Many containers forbid what the sandbox is made of.
  return start([]).catch(() => start(['--no-sandbox']));
}

/**
 * A reader who loads an unpacked extension has switched this on; without it a restart switches the extension off.
 * `true` where the profile is new, and so the extension is being installed.
 */
function prepareProfile(profile: string): boolean {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return false;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return true;
}

const isWorker = (target: { type: () => string; url: () => string }) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

const workerOf = (browser: Browser) => browser.waitForTarget(isWorker, { timeout: 10_000 });

const darken = (page: Page) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);

/** The popup's button closes the popup, which may be gone before the mouse button is up again. */
const unlessClosed = (error: unknown) => {
  if (!/(?:target|session) closed|context was destroyed|detached/i.test(String(error))) throw error;
};

const viewOf = (page: Page): View => ({
  // As text, as Firefox gets it too. What it answers is what `run` returns, which no type can tell here.
  evaluate: (run, ...given) =>
    page.evaluate(`(${run})(...${JSON.stringify(given)})`) as Promise<never>,
  click: (selector) => page.click(selector).catch(unlessClosed),
  // Puppeteer's keys are the names that the browser's own events carry.
  press: (key) => page.keyboard.press(key as KeyInput),
  screenshot: async (file) => {
    await page.screenshot({ path: file });
  },
});

const UNTIL_GIVEN_BACK = 700;

/** One that is just ending has nothing to give back. */
async function collectIn(target: Target): Promise<void> {
  const inside = await target.createCDPSession();
  await inside.send('HeapProfiler.collectGarbage').catch(unlessClosed);
  await inside.detach().catch(unlessClosed);
}

/** After this the browser answers the extension's request for the site without asking. */
async function allowSite(browser: Browser, id: string, pattern: string) {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async (extensionId, host) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome');
      await developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      await developerPrivate.addHostPermission(extensionId, host);
    },
    id,
    pattern,
  );
  await page.close();
}
