import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { type Box, cardBox, cardCloses, cardOpens, isFocusInCard, isMarked } from './card.ts';
import { focusIn, goRound, pressEach, pressIn, tabTo } from './focus.ts';
import { openStage, says } from './stage.ts';

const stage = await openStage();

test('four keys and no more are the browser’s own; search and keep wait for the reader’s, and say so', async () => {
  const shortcuts: Record<string, string> = await stage.desk.page.evaluate(async () => {
    const { commands } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const all: { name: string; shortcut: string }[] = await commands.getAll();
    return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
  });
  assert.partialDeepStrictEqual(shortcuts, {
    _execute_action: 'Alt+Shift+S',
    'next-difference': 'Alt+Shift+J',
    'previous-difference': 'Alt+Shift+K',
    'keep-page': '',
    search: '',
  });
  assert.equal(Object.values(shortcuts).filter((keys) => keys !== '').length, 4);
  await says(stage.desk.page, 'Search the collection not set', 'Keep this page not set');
});

test('the menus of a selection and of a page are there', async () => {
  const isThere = (id: string) =>
    stage.desk.page.evaluate((item) => {
      const { contextMenus } =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return contextMenus.update(item, {}).then(
        () => true,
        () => false,
      );
    }, id);
  for (const id of ['search', 'compare', 'sidebar']) assert.ok(await isThere(id), id);
  assert.equal(await isThere('nobody'), false);
});

const { pressShortcut, typeInAddressBar } = stage.session;

if (pressShortcut) {
  test('one key reads the page, others lead from figure to figure', async () => {
    const page = await stage.session.newPage(`${stage.server.origin}/conflict.html`);
    await page.bringToFront();
    await pressShortcut('S');
    await says(await stage.session.popup(), 'Conflict with');
    await isMarked(page);
    await page.bringToFront();
    await page.mouse.click(5, 5); // the popup closes as a reader closes it
    await pressShortcut('J');
    const first = await cardOpens(page);
    assert.ok(await isFocusInCard(page));
    await pressShortcut('J');
    const isAt = async (box: Box) => JSON.stringify(await cardBox(page)) === JSON.stringify(box);
    await until(async () => !(await isAt(first)), 'the next card');
    await pressShortcut('K');
    await until(() => isAt(first), 'the card before');
  });
}

test('by keys alone: popup, search, sidebar, each difference, citation, "not the same thing" and back', async () => {
  const page = await stage.session.newPage(`${stage.server.origin}/conflict.html`);
  await page.bringToFront();
  // The key that opens it is tried above, where a test reaches the browser's own keys.
  await stage.session.pressAction(page);
  const popup = await stage.session.popup();
  await says(popup, 'Conflict with');
  await goRound(popup);

  await popup.press('/');
  await pressEach(popup, 'kellog');
  await says(popup, /\d results?/, 'Kellogg');
  await pressEach(popup, ['ArrowDown', 'ArrowUp', 'Enter']);
  await says(popup, 'Our digest in our own words');
  assert.equal((await focusIn(popup))?.words, 'Back');
  await popup.press('Enter');
  const isInBox = async () => (await focusIn(popup))?.words === 'Search the collection';
  await until(isInBox, 'the box again');
  await tabTo(popup, 'Clear the search');
  await popup.press('Enter');
  await says(popup, 'Conflict with');
  await until(isInBox, 'the box once more');
  await tabTo(popup, 'Open the sidebar');
  // The popup may be gone before the key is up again.
  await (pressShortcut ? pressShortcut('D') : popup.press('Enter').catch(() => undefined));
  await until(() => stage.session.isSidebarOpen(), 'the sidebar');

  const sidebar = await stage.session.sidebar();
  await says(sidebar, /figures that differ/i);
  await isMarked(page);
  await goRound(sidebar);
  await tabTo(sidebar, 'Show in the page');
  await sidebar.press('Enter');
  const first = await cardOpens(page);
  assert.ok(await isFocusInCard(page));
  await pressIn(page, 'Escape');
  await cardCloses(page);
  const step = (letter: 'J' | 'K') =>
    pressShortcut ? pressShortcut(letter) : stepFromDesk(letter === 'J' ? 1 : -1);
  await step('J');
  const second = await cardOpens(page);
  assert.notDeepEqual(second, first);
  await step('K');
  await until(async () => JSON.stringify(await cardBox(page)) === JSON.stringify(first), 'back');
  await pressIn(page, 'Escape');
  await cardCloses(page);

  await tabTo(sidebar, 'Why');
  await sidebar.press('Enter');
  await tabTo(sidebar, 'Copy');
  await sidebar.press('Enter');
  await tabTo(sidebar, 'As plain text');
  await sidebar.press('Enter');
  // Whether a browser without a window lets go of the text is its own affair; it is said either way.
  await says(sidebar, /Copied|did not allow copying/);
  const differing = await countOfCards(sidebar);
  await tabTo(sidebar, 'Not the same thing');
  await sidebar.press('Enter');
  await tabTo(sidebar, /^(?:Observer|Newsweek|DW|AFP)/);
  await sidebar.press('Enter');
  await says(sidebar, 'is no longer compared with');
  await until(async () => (await focusIn(sidebar))?.words === 'Undo', 'the way back');
  await sidebar.press('Enter');
  await until(async () => (await countOfCards(sidebar)) === differing, 'the comparison again');
  assert.notEqual(await focusIn(sidebar), null);
});

const countOfCards = (view: View) => view.evaluate(() => document.querySelectorAll('.card').length);

async function stepFromDesk(by: 1 | -1) {
  const tabId = await stage.desk.tabInFront();
  await stage.desk.page.evaluate(
    (to, question) => {
      const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return tabs.sendMessage(to, question);
    },
    tabId,
    { ask: 'step', with: { by } },
  );
}

const DIGEST = '/library.html#aj-svyrydenko';

test('an address of the library leads to a digest, which has no page of its own', async () => {
  const page = await stage.session.extensionPage(DIGEST);
  await says(page, 'Svyrydenko', 'our digest');
  await page.close();
});

if (typeInAddressBar) {
  test('words in the address bar find it, and Enter opens it', async () => {
    await stage.session.newPage('about:blank');
    const digest = stage.session.origin + DIGEST;
    const suggested = await until(async () => {
      const found = await typeInAddressBar([...'ss svyrydenko']);
      return found.some(({ content }) => content === digest) && found;
    }, 'suggestions');
    assert.ok(suggested.length <= 6, JSON.stringify(suggested));
    const down = suggested.findIndex(({ content }) => content === digest) + 1;
    await typeInAddressBar([...Array<string>(down).fill('ArrowDown'), 'Enter']);
    await until(async () => (await addressInFront()) === digest, 'the digest');
  });
}

const addressInFront = () =>
  stage.desk.page.evaluate(async () => {
    const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const [tab]: { url?: string }[] = await tabs.query({ active: true, currentWindow: true });
    return tab?.url;
  });
