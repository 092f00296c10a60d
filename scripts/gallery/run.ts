import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser, packageOf } from '../browsers/find.ts';
import { serve } from '../browsers/serve.ts';
import type { BrowserName } from '../browsers/session.ts';
import { act } from './act.ts';
import { indexPage } from './index-page.ts';
import { plainBrowser } from './plain-browser.ts';
import { nameOf, shots, type Shot } from './shots.ts';
import { buildSite } from './site-build.ts';

/** Every surface in every state, in both browsers: `npm run gallery [-- chromium] [part of a name]`. */
const out = join(import.meta.dirname, '../../out/gallery');
const site = join(import.meta.dirname, '../../out/gallery-site');
const NAMES: readonly BrowserName[] = ['chromium', 'firefox'];
const asked = process.argv.slice(2);
const browsers = NAMES.filter(
  (name) => asked.length === 0 || !asked.some(isName) || asked.includes(name),
);
const part = asked.find((word) => !isName(word)) ?? '';

function isName(word: string): boolean {
  return NAMES.some((name) => name === word);
}

if (!part) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await buildSite(site);
const server = await serve(site);
const taken: string[] = [];
try {
  for (const name of browsers) taken.push(...(await photograph(name)));
} finally {
  await server.close();
}
writeFileSync(join(out, 'index.html'), indexPage(taken));
console.log(`${taken.length} pictures; open ${join(out, 'index.html')}`);

async function photograph(name: BrowserName): Promise<string[]> {
  const executable = findBrowser(name);
  if (!executable) {
    console.error(`No ${name} here: sudo apt-get install ${packageOf(name)}`);
    return [];
  }
  const wanted = shots().filter(
    (shot) => nameOf(shot, name).includes(part) && (name === 'chromium' || !shot.forced),
  );
  const done: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const browser = await plainBrowser(name, executable, theme);
    const page = await browser.newPage();
    if (name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const shot of wanted.filter((each) => each.theme === theme))
      done.push(await take(page, shot, name));
    await browser.close();
  }
  return done;
}

async function take(page: Page, shot: Shot, browser: BrowserName): Promise<string> {
  const { surface, state, language } = shot;
  await page.setViewport(viewOf(shot, 640));
  if (browser === 'chromium') await forceColours(page, shot);
  const query = new URLSearchParams({ surface, state, language });
  await page.goto(`${server.origin}/index.html?${query}`);
  await page.waitForSelector('html[data-shown]');
  await act(page, shot);
  // A popup is as high as what is in it, so that nothing sticks over it; the browser cuts it at 600.
  if (surface === 'popup') {
    const height = await page.evaluate(
      () => document.querySelector('#root')?.getBoundingClientRect().height ?? 0,
    );
    await page.setViewport(viewOf(shot, Math.max(120, Math.ceil(height))));
  }
  await new Promise((resolve) => setTimeout(resolve, 80));
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  const file = `${nameOf(shot, browser)}.png`;
  if (sideways) console.error(`${file} scrolls sideways`);
  await page.screenshot({ path: join(out, file), fullPage: true });
  return file;
}

function viewOf({ width, zoom = 1 }: Shot, height: number) {
  return { width: Math.round(width / zoom), height, deviceScaleFactor: zoom * 2 };
}

/** Puppeteer knows no name for it; what is asked for lasts as long as the session that asked. */
async function forceColours(page: Page, { forced = false, theme }: Shot): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}
