import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import { type Box, cardBox, cardOpens, isFocusInCard, isMarked } from './card.ts';
import { openStage, says } from './stage.ts';

const stage = await openStage();

test('each key of the manifest is the browser’s own', async () => {
  const shortcuts: unknown = await stage.desk.page.evaluate(async () => {
    const { commands } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const all: { name: string; shortcut: string }[] = await commands.getAll();
    return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
  });
  assert.partialDeepStrictEqual(shortcuts, {
    _execute_action: 'Alt+Shift+S',
    'next-difference': 'Alt+Shift+J',
    'previous-difference': 'Alt+Shift+K',
  });
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
