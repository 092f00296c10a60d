import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { serve } from '../../scripts/browsers/serve.ts';
import { shots } from '../../scripts/gallery/shots.ts';
import { buildSite } from '../../scripts/gallery/site-build.ts';
import { browserName, openStage, read } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'second-source-surfaces-'));
await buildSite(folder);
const surfaces = await serve(folder);
const stages = { light: await openStage(), dark: await openStage({ dark: true }) };
after(async () => {
  await surfaces.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What breaks the Web Content Accessibility Guidelines 2.2, levels A and AA, or good practice. */
async function violationsIn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } }, // of WCAG 2.2, and off by itself
    });
    return violations.map(
      ({ id, help, nodes }: { id: string; help: string; nodes: { html: string }[] }) => ({
        id,
        help,
        where: nodes.map(({ html }) => html.slice(0, 160)),
      }),
    );
  });
}

test('the check can fail', async () => {
  const page = await stages.light.session.newPage();
  await page.setContent(
    '<main><img src="x.png"><p style="color: #999; background: #aaa">pale</p><button style="width: 9px; height: 9px; padding: 0">a</button><button style="width: 9px; height: 9px; padding: 0">b</button></main>',
  );
  const found = (await violationsIn(page)).map(({ id }) => id);
  for (const wanted of ['image-alt', 'color-contrast', 'target-size', 'document-title'])
    assert.ok(found.includes(wanted), `${wanted} among ${found.join(', ')}`);
  await page.close();
});

/** Both browsers get one tree and one sheet: in Firefox, which is slower at it, the fullest states suffice. */
const FULLEST: readonly string[] = ['differences', 'used', 'fresh'];
const scenes = shots().filter(
  ({ language, state, zoom = 1 }) =>
    language === 'en' && zoom === 1 && (browserName === 'chromium' || FULLEST.includes(state)),
);

for (const theme of ['light', 'dark'] as const) {
  const stage = stages[theme];

  for (const surface of new Set(scenes.map((scene) => scene.surface)))
    test(`${surface}, ${theme}: every state can be perceived and used by all`, async () => {
      const page = await stage.session.newPage();
      for (const { state, width } of scenes.filter(
        (s) => s.surface === surface && s.theme === theme,
      )) {
        await page.setViewport({ width, height: 640 });
        const query = new URLSearchParams({ surface, state, language: 'en' });
        await page.goto(`${surfaces.origin}/index.html?${query}`);
        await page.waitForSelector('html[data-shown]');
        assert.deepEqual(await violationsIn(page), [], `${surface}, ${state}`);
      }
      await page.close();
    });

  for (const path of ['/popup.html', '/sidepanel.html', '/options.html', '/welcome.html'])
    test(`${path} in the extension itself, ${theme}`, async () => {
      const page = await stage.session.extensionPage(path);
      await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
      assert.deepEqual(await violationsIn(page), []);
      await page.close();
    });

  test(`a page with marks, ${theme}: nothing is added that a reader could stumble over`, async () => {
    const { page } = await read(stage, `${stage.server.origin}/conflict.html`);
    const ours = (await violationsIn(page)).filter(({ where }) =>
      where.some((html) => html.includes('second-source')),
    );
    assert.deepEqual(ours, []);
  });
}
