import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../core/report.ts';
import { openDesk, type Desk } from '../../scripts/browsers/desk.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { serve, type Made, type Server } from '../../scripts/browsers/serve.ts';
import type {
  BrowserName,
  Launch,
  Request,
  Session,
  View,
} from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { builtFor, ROOT } from '../../scripts/build.ts';

/** Each run of the tests drives one browser: `BROWSER=firefox node --test tests/e2e`. */
export const browserName: BrowserName =
  process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

const SHOTS = join(ROOT, 'out', 'shots', browserName);
mkdirSync(SHOTS, { recursive: true });
export const shot = (name: string) => join(SHOTS, `${name}.png`);

export interface Setting extends Pick<Launch, 'inPrivate' | 'preferences'> {
  readonly made?: Readonly<Record<string, Made>>;
  readonly dark?: boolean;
  /** Of an earlier stage, so that this one is a restart. */
  readonly profile?: string;
  /** What is installed; the build, unless something else is said. */
  readonly extension?: string | undefined;
}

/** A browser with the extension, and a server of sample pages. */
export interface Stage {
  readonly session: Session;
  readonly desk: Desk;
  readonly server: Server;
  readonly profile: string;
  readonly close: () => Promise<readonly Request[]>;
}

/** Stands until the tests of the file are done, unless it is closed before. */
export async function openStage(setting: Setting = {}): Promise<Stage> {
  const { inPrivate = false, preferences = {} } = setting;
  const executable = findBrowser(browserName);
  if (!executable) throw new Error(`${browserName} is not installed`);
  const profile = setting.profile ?? mkdtempSync(join(tmpdir(), 'second-source-'));
  const server = await serve(join(ROOT, 'samples'), setting.made);
  const extension = 'extension' in setting ? setting.extension : builtFor(browserName);
  const session = await launchBrowser(browserName, {
    executable,
    profile,
    headless: true,
    dark: setting.dark ?? false,
    inPrivate,
    preferences,
    ...(extension ? { extension } : {}),
  });
  let closing: Promise<readonly Request[]> | undefined;
  const close = () =>
    (closing ??= session.close().finally(async () => {
      await server.close();
    }));
  after(async () => {
    await close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return { session, desk: await openDesk(session), server, profile, close };
}

/** What a reader sees in popup, sidebar or page. */
export const words = (view: Pick<View, 'evaluate'> | Page): Promise<string> =>
  (view as View).evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));

/** Waits until the view says all of this. */
export async function says(view: View | Page, ...wanted: readonly (string | RegExp)[]) {
  let last = '';
  const isSaid = (one: string | RegExp) =>
    typeof one === 'string' ? last.includes(one) : one.test(last);
  try {
    return await until(async () => {
      last = await words(view);
      return wanted.every(isSaid) && last;
    }, 'words');
  } catch (cause) {
    const missing = wanted.filter((one) => !isSaid(one)).map(String);
    throw new Error(`never said ${missing.join(' | ')}; said: ${last}`, { cause });
  }
}

/** A page of the samples in front, read by a press of the toolbar button. */
export async function read(
  stage: Stage,
  url: string,
): Promise<{ readonly page: Page; readonly popup: View; readonly report: Report }> {
  const page = await stage.session.newPage(url);
  await stage.session.pressAction(page);
  const popup = await stage.session.popup();
  const { report } = await stage.desk.stateOf('read');
  await says(popup, report.article.title.slice(0, 40));
  return { page, popup, report };
}

/** The popup's button opens it: the browser wants a gesture of the reader. */
export async function openSidebar(stage: Stage, popup: View): Promise<View> {
  await popup.click('.open-sidebar button');
  await until(() => stage.session.isSidebarOpen(), 'the sidebar');
  return stage.session.sidebar();
}
