import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import { marksIn } from './card.ts';
import { browserName, openSidebar, openStage, read, says, shot, words } from './stage.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

const stage = await openStage({
  made: {
    '/report.pdf': { body: PDF, headers: { 'content-type': 'application/pdf' } },
    '/empty.html': { body: '<!doctype html><title>Nothing</title>' },
  },
});
const { origin } = stage.server;
const readerView = `about:reader?url=${encodeURIComponent(`${origin}/wonsan-talks.html`)}`;

/** What popup and sidebar say of a page without a report, and what its picture is called. */
const PLAIN: readonly (readonly [what: string, url: string, words: readonly string[]])[] = [
  ['list', `${origin}/not-article.html`, ['A list, not an article', 'Open one of them']],
  ['no-text', `${origin}/empty.html`, ['No article here']],
  ['pdf', `${origin}/report.pdf`, ['PDFs cannot be read yet']],
  browserName === 'firefox'
    ? ['browser-page', 'about:license', ['The browser keeps this page to itself']]
    : ['browser-page', 'chrome://version/', ['The browser keeps this page to itself']],
  ...(browserName === 'firefox'
    ? ([['reader-view', readerView, ['Reader view cannot be read', 'Leave reader view']]] as const)
    : []),
];

for (const [what, url, wanted] of PLAIN)
  test(`${what}: a plain word on why there is no report`, async () => {
    const page = await stage.session.newPage();
    // Firefox does not say when it has loaded a page of its own.
    await Promise.race([page.goto(url), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    await stage.session.pressAction(page);
    const popup = await stage.session.popup();
    await says(popup, ...wanted);
    await popup.screenshot(shot(`popup-${what}`));
    const sidebar = await openSidebar(stage, popup);
    await says(sidebar, ...wanted);
    await sidebar.screenshot(shot(`sidebar-${what}`));
    await page.close();
  });

test('a page in German: no figure is read, it is said, and other reports are found', async () => {
  const { page, popup, report } = await read(stage, `${origin}/german.html`);
  assert.equal(report.figuresRead, false);
  assert.deepEqual(report.figures, []);
  await says(popup, 'Not in English', 'Figures are read only in English so far');
  await popup.screenshot(shot('popup-german'));
  assert.deepEqual(await marksIn(page), {});
});

test('a report that nobody else has: what keeping it would bring', async () => {
  const { popup, report } = await read(stage, `${origin}/no-coverage.html`);
  assert.deepEqual(report.coverage, []);
  await says(popup, 'No other report yet', 'Keep this page');
  await popup.screenshot(shot('popup-no-coverage'));
});

test('agreement: other reports give the same figures, and nothing is marked', async () => {
  const { page, popup, report } = await read(stage, `${origin}/agreement.html`);
  assert.ok(report.coverage.length > 0);
  assert.ok(report.quantities.some(({ verdict }) => verdict === 'same'));
  assert.ok(report.quantities.every(({ verdict }) => verdict !== 'conflict'));
  await popup.screenshot(shot('popup-agreement'));
  const sidebar = await openSidebar(stage, popup);
  await says(sidebar, 'the same elsewhere');
  await sidebar.screenshot(shot('sidebar-agreement'));
  const marks = await marksIn(page);
  assert.equal(marks['ss-1'], undefined);
});

test('while it works it says so, and a failure offers another try', async () => {
  const page = await stage.session.newPage(`${origin}/wonsan-talks.html`);
  await page.evaluate(() => {
    // A page that is busy for a while: the script waits for it.
    const end = Date.now() + 2_500;
    setTimeout(() => {
      while (Date.now() < end);
    });
  });
  await stage.session.pressAction(page);
  const popup = await stage.session.popup();
  await says(popup, 'Reading this page');
  await says(popup, 'Kim stands by Moscow');
});

test('options and welcome', async () => {
  const { page: options } = stage.desk;
  await options.bringToFront();
  await says(
    options,
    'Digests that came with the extension 20',
    /Space on this computer, with the search index \d/,
    /Version of the digests \w+/,
    'Everything happens on this computer',
  );
  await options.screenshot({ path: shot('options') as `${string}.png`, fullPage: true });
  const welcome = await stage.session.extensionPage('/welcome.html');
  await until(() => welcome.evaluate(() => document.querySelector('main') !== null), 'welcome');
  await welcome.screenshot({ path: shot('welcome') as `${string}.png`, fullPage: true });
});

if (browserName === 'firefox')
  test('Firefox set to never remember history has no storage: it is said plainly, and nothing breaks', async () => {
    const alone = await openStage({
      inPrivate: true,
      preferences: { 'browser.privatebrowsing.autostart': true },
    });
    const wanted = ['The browser stores nothing', 'never remember history'];
    const page = await alone.session.newPage(`${alone.server.origin}/conflict.html`);
    await alone.session.pressAction(page);
    const popup = await alone.session.popup();
    await says(popup, ...wanted);
    assert.doesNotMatch(await words(popup), /Try again|Something went wrong/);
    await popup.screenshot(shot('popup-storage-off'));
    await says(await openSidebar(alone, popup), ...wanted);
    await says(alone.desk.page, ...wanted);
    await says(await alone.session.extensionPage('/library.html'), ...wanted);
    await alone.close();
  });

test('starting over: what goes is told and an export offered, then nothing of the reader’s is left', async () => {
  const { page, popup } = await read(stage, `${origin}/conflict.html`);
  await popup.click('.keep button');
  await says(popup, 'Kept', 'Undo');
  const marked = async () => Object.keys(await marksIn(page)).length > 0;
  await until(marked, 'marks');
  const { page: options } = stage.desk;
  await options.bringToFront();
  await options.click('.check input');
  await until(() => options.click('.start-over').then(() => true), 'the button to stand still');
  await says(options, 'Delete all of this?', '1 article that you kept', 'Export everything');
  await options.screenshot({ path: shot('options-reset') as `${string}.png`, fullPage: true });
  await options.keyboard.press('Escape');
  await until(async () => !(await words(options)).includes('Delete all of this?'), 'the way back');
  assert.equal(
    await options.evaluate(() => document.activeElement?.className),
    'secondary start-over',
  );
  await options.keyboard.press('Enter');
  await says(options, 'Delete all of this?');
  await until(() => options.click('.danger').then(() => true), 'the button to stand still');
  await says(options, 'Everything is as it was', 'Digests that came with the extension 20');
  await says(options, 'Pages you kept 0');
  assert.ok(
    await options.evaluate(() => document.querySelector<HTMLInputElement>('.check input')?.checked),
  );
  await until(async () => !(await marked()), 'the end of the marks');
  await page.bringToFront();
  const { site: _site, ...state } = await stage.desk.stateOf('unread');
  assert.deepEqual(state, { kind: 'unread' });
  // The bundled digests are planted anew, and found.
  const { report } = await read(stage, `${origin}/conflict.html`);
  assert.ok(report.coverage.length > 0);
});
