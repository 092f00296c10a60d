import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openStage, read } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stages = { light: await openStage(), dark: await openStage({ dark: true }) };

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

for (const theme of ['light', 'dark'] as const) {
  const stage = stages[theme];

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
