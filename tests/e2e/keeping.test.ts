import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import { builtFor, ROOT } from '../../scripts/build.ts';
import { browserName, openSidebar, openStage, read, says, shot, type Stage } from './stage.ts';

const profile = mkdtempSync(join(tmpdir(), 'second-source-'));
// What a reader installs for daily use: the packed file in Firefox, the unpacked folder in Chromium.
const first = await openStage({
  profile,
  extension: browserName === 'firefox' ? packed() : builtFor('chromium'),
});

/** The same add-on as in the shop, under the name that Firefox knows it by. */
function packed(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const xpi = join(profile, 'second-source.xpi');
  copyFileSync(join(ROOT, '.output', `second-source-${version}-firefox.zip`), xpi);
  return xpi;
}

const A = '/flood-a.html';
const B = '/flood-b.html';

async function coverageOf(stage: Stage, path: string) {
  const { report, page } = await read(stage, stage.server.origin + path);
  await page.close();
  return report;
}

test('a page that is not kept is nobody’s coverage', async () => {
  await coverageOf(first, A);
  const { coverage } = await coverageOf(first, B);
  assert.deepEqual(coverage, []);
});

test('a kept page is coverage of the next report of the event, with the conflict', async () => {
  const { page, popup } = await read(first, first.server.origin + A);
  await popup.click('.keep button');
  await says(popup, 'Kept', 'Undo');
  await popup.screenshot(shot('popup-kept'));
  await page.close();
  const { popup: next, report } = await read(first, first.server.origin + B);
  assert.deepEqual(
    report.coverage.map(({ article }) => article.outlet),
    ['The Harbour Courier'],
  );
  assert.ok(report.quantities.some(({ verdict }) => verdict === 'conflict'));
  await says(next, 'The Harbour Courier', 'kept by you', 'Conflict', '2,300', '1,150');
  const sidebar = await openSidebar(first, next);
  await says(sidebar, 'The Harbour Courier', 'kept by you', 'Conflict');
  await sidebar.screenshot(shot('sidebar-kept'));
});

test('one click in the sidebar hands what was kept to the downloads', async () => {
  const sidebar = await first.session.sidebar();
  await sidebar.click('.foot button');
  await says(sidebar, /Given to your downloads as second-source-\d{4}-\d\d-\d\d\.jsonl\.gz/);
  const told = await first.desk.page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return (await storage.local.get('exported')).exported.own;
  });
  assert.equal(told, 1);
});

test('what is kept is there after a restart of the browser, until it is deleted', async () => {
  await first.close();
  const second = await openStage({
    profile,
    extension: browserName === 'firefox' ? undefined : builtFor('chromium'),
  });
  const { kept } = await second.desk.ask('counts', {});
  assert.equal(kept, 1);
  const before = await coverageOf(second, B);
  assert.deepEqual(
    before.coverage.map(({ article }) => article.outlet),
    ['The Harbour Courier'],
  );
  const { popup, page } = await read(second, second.server.origin + A);
  await says(popup, 'Kept', 'Delete');
  await popup.click('.keep button');
  await says(popup, 'Keep this page');
  await until(async () => (await second.desk.ask('counts', {})).kept === 0, 'the deletion');
  await page.close();
  const after = await coverageOf(second, B);
  assert.deepEqual(after.coverage, []);
});
