import { writeFileSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { isRecord } from '../../core/border/values.ts';
import { chromeOf, type Chrome } from './firefox-chrome.ts';
import type { Launch, Request, Session, Suggested, View } from './session.ts';
import { endOf, until } from './wait.ts';

/** As in the manifest. */
const ID = 'second-source@second-source.example';
/** Firefox draws it by lot at each installation; tests want to know where they are. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ORIGIN = `moz-extension://${UUID}`;

/** Firefox, driven through WebDriver BiDi with access to its own window. */
export async function launchFirefox(options: Launch): Promise<Session> {
  const browser = await started(options);
  const chrome = await chromeOf(browser);
  await chrome('prepare');
  await chrome('record-requests');
  const { extension } = options;
  if (extension?.endsWith('.xpi')) await chrome('install', extension);
  else if (extension) await browser.installExtension(extension);
  if (options.inPrivate) await chrome('allow-private', ID);
  const newPage = async (url?: string) => {
    const page = await browser.newPage();
    if (url) await page.goto(url);
    return page;
  };
  return {
    name: 'firefox',
    origin: ORIGIN,
    newPage,
    extensionPage: async (path) => goInside(await browser.newPage(), ORIGIN + path),
    pressAction: async (page) => {
      await page.bringToFront();
      await chrome('press-action', ID);
    },
    pressShortcut: async (letter) => {
      await chrome('press-shortcut', letter);
    },
    typeInAddressBar: async (keys) => {
      const said: unknown = JSON.parse(String(await chrome('address-bar', JSON.stringify(keys))));
      return Array.isArray(said) ? said.filter(isSuggested) : [];
    },
    popup: async () => viewOf(chrome, 'popup'),
    sidebar: async () => viewOf(chrome, 'sidebar'),
    isSidebarOpen: async () => (await chrome('sidebar')) === true,
    update: async (folder) => {
      await browser.installExtension(folder);
    },
    stopBackground: async () => {
      await chrome('stop-background', ID);
    },
    isBackgroundRunning: async () => (await chrome('background-state', ID)) === 'running',
    collect: async () => {
      await chrome('collect');
    },
    allowSite: async () => undefined, // a preference answers for the reader
    ended: endOf(browser),
    close: async () => {
      const requests: unknown = JSON.parse(String(await chrome('requests')));
      await browser.close();
      return Array.isArray(requests) ? requests.filter(isRequest) : [];
    },
  };
}

const started = ({ executable, profile, headless, dark, preferences }: Launch): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: executable,
    userDataDir: profile,
    headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'xpinstall.signatures.required': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...preferences,
    },
  });

/** Firefox never says that a page of an extension has loaded: it is asked. */
async function goInside(page: Page, url: string): Promise<Page> {
  page.goto(url, { timeout: 0 }).catch(() => undefined);
  const isThere = (wanted: string) =>
    location.href === wanted && document.readyState === 'complete';
  // The tab moves to another process on its way: who asks at that moment gets an error, and asks again.
  await until(() => page.evaluate(isThere, url), url);
  return page;
}

function viewOf(chrome: Chrome, kind: 'popup' | 'sidebar'): View {
  const evaluate: View['evaluate'] = async (run, ...given) => {
    const answer = await chrome('run-in-view', kind, String(run), JSON.stringify(given));
    return typeof answer === 'string' ? JSON.parse(answer) : undefined;
  };
  return {
    evaluate,
    click: async (selector) => {
      const { x, y } = await until(() => evaluate(middleOf, selector), selector);
      await chrome('click', kind, x, y);
    },
    press: async (key) => {
      await chrome('press', kind, key);
    },
    screenshot: async (file) => {
      writeFileSync(file, Buffer.from(String(await chrome('screenshot', kind)), 'base64'));
    },
  };
}

function middleOf(selector: string) {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const isSuggested = (raw: unknown): raw is Suggested =>
  isRecord(raw) && typeof raw['content'] === 'string' && typeof raw['title'] === 'string';

const isRequest = (raw: unknown): raw is Request =>
  isRecord(raw) && typeof raw['url'] === 'string' && typeof raw['by'] === 'string';
