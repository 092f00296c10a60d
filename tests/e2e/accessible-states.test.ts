import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { serve, type Server } from '../../scripts/browsers/serve.ts';
import { ROOT } from '../../scripts/build.ts';
import { plainBrowser } from '../../scripts/gallery/plain-browser.ts';
import { nameOf, shots } from '../../scripts/gallery/shots.ts';
import { buildSite } from '../../scripts/gallery/site-build.ts';
import { browserName } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = join(ROOT, 'out', `gallery-site-${browserName}`);

/** Every surface in every state and both themes, as the gallery shows them. */
for (const theme of ['light', 'dark'] as const)
  describe(`accessible, ${theme}`, () => {
    let server: Server;
    let browser: Browser;
    let page: Page;
    before(async () => {
      const executable = findBrowser(browserName);
      if (!executable) throw new Error(`${browserName} is not installed`);
      await buildSite(site);
      server = await serve(site);
      browser = await plainBrowser(browserName, executable, theme);
      page = await browser.newPage();
      if (browserName === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    // The collection is held to it with real articles, in a test of its own.
    const wanted = shots().filter(
      ({ surface, theme: of, language, forced }) =>
        surface !== 'library' && of === theme && language === 'en' && !forced,
    );
    for (const shot of wanted)
      test(nameOf(shot, browserName), async () => {
        const { surface, state, width, zoom = 1 } = shot;
        await page.setViewport({ width: Math.round(width / zoom), height: 640 });
        await page.goto(`${server.origin}/index.html?${new URLSearchParams({ surface, state })}`);
        await page.waitForSelector('html[data-shown]');
        await page.evaluate(
          `document.querySelectorAll('details').forEach((one) => (one.open = true));`,
        );
        // At full height: what sticks to the foot covers what a reader scrolls from under it.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewport({ width: Math.round(width / zoom), height: Math.max(640, height) });
        await page.evaluate(axe);
        assert.deepEqual(await page.evaluate(violations, theme), []);
        assert.ok(await page.evaluate(fits), 'nothing scrolls sideways');
      });
  });

/** What axe objects to, each with the first element. In the dark the same page has other colours, and only these. */
async function violations(theme: 'light' | 'dark'): Promise<string[]> {
  const found = await Reflect.get(globalThis, 'axe').run(document, {
    resultTypes: ['violations'],
    ...(theme === 'dark'
      ? { runOnly: ['color-contrast'] }
      : { rules: { 'target-size': { enabled: true } } }), // of WCAG 2.2, and off by itself
  });
  return found.violations.map(
    ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
  );
}

const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1;
