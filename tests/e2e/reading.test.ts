import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import {
  cardBox,
  cardCloses,
  cardOpens,
  isFocusInCard,
  isMarked,
  marksIn,
  placeOf,
} from './card.ts';
import { openSidebar, openStage, read, says, shot } from './stage.ts';

const stage = await openStage();
const CONFLICT = `${stage.server.origin}/conflict.html`;

test('the button reads the page: the popup tells who else reported it, and what differs', async () => {
  const { popup } = await read(stage, CONFLICT);
  const said = await says(popup, 'Observer', 'AFP', 'Newsweek', 'DW', 'our digest', 'Matched:');
  assert.match(said, /Conflict with/);
  assert.match(said, /1,000 North Korean soldiers have been killed, according to a count/);
  assert.match(said, /Around 600 North Korean soldiers were killed .* according to Seoul/);
  assert.doesNotMatch(said, /Mamdani|Macron|layoffs/i);
  await popup.screenshot(shot('popup-conflict'));
});

test('the figures are marked in the page, under names that say nothing, and no node changes', async () => {
  const page = await stage.session.newPage(CONFLICT);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await stage.session.pressAction(page);
  const marks = await isMarked(page);
  assert.ok(marks['ss-1']);
  for (const name of Object.keys(marks)) assert.match(name, /^ss-\d$/);
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  await placeOf(page, '1,000 North Korean soldiers');
  await page.screenshot({ path: shot('page-marks') });
});

test('with marks off the page looks to the pixel as before it was read; with marks on nothing moves', async () => {
  const page = await stage.session.newPage(CONFLICT);
  await page.bringToFront();
  await placeOf(page, '1,000 North Korean soldiers');
  const look = async () => ({
    pixels: Buffer.from(await page.screenshot()).toString('base64'),
    boxes: await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [each.localName, x, y, width, height].join(' ');
      }),
    ),
  });
  const isSame = (a: Look, b: Look) => a.pixels === b.pixels && a.boxes.join() === b.boxes.join();
  type Look = Awaited<ReturnType<typeof look>>;
  const before = await look();
  assert.ok(isSame(before, await look()), 'a page at rest looks the same twice');
  await switchMarks(false);
  await stage.session.pressAction(page);
  await stage.desk.stateOf('read');
  await says(await stage.session.popup(), 'Conflict with');
  const unmarked = await look();
  assert.deepEqual(unmarked.boxes, before.boxes);
  assert.ok(unmarked.pixels === before.pixels, 'no pixel differs');
  await switchMarks(true);
  await isMarked(page);
  await until(async () => (await look()).pixels !== before.pixels, 'the marks to be seen');
  assert.deepEqual((await look()).boxes, before.boxes, 'marks move nothing');
  await switchMarks(false);
  await until(async () => isSame(await look(), before), 'the page as it was');
  await switchMarks(true);
});

const switchMarks = (on: boolean) =>
  stage.desk.page.evaluate((now) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return storage.local.set({ marks: { on: now, offOn: [] } });
  }, on);

test('the popup opens the sidebar with the whole report', async () => {
  const { popup } = await read(stage, CONFLICT);
  const sidebar = await openSidebar(stage, popup);
  await says(sidebar, /\d conflicts?/, /figures that differ/i, 'Newsweek', 'Why');
  await sidebar.screenshot(shot('sidebar-conflict'));
});

test('a click in the sidebar scrolls to the figure and shows its card, and Esc leaves it', async () => {
  const { page, popup } = await read(stage, CONFLICT);
  const sidebar = await openSidebar(stage, popup);
  await says(sidebar, 'Show in the page');
  await isMarked(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await sidebar.click('.whose button');
  const card = await cardOpens(page);
  const mark = await page.evaluate(() => {
    const [range] = CSS.highlights.get('ss-1') ?? [];
    const { top, bottom } = (range as Range).getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });
  assert.ok(mark.top > 0 && mark.bottom < mark.height, 'the figure is in sight');
  assert.ok(card.top >= mark.bottom - 6 || card.bottom <= mark.top + 6, 'the card is beside it');
  assert.ok(await isFocusInCard(page), 'the focus is in the card');
  await page.screenshot({ path: shot('page-card') });
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await cardCloses(page);
  assert.equal(await isFocusInCard(page), false);
});

test('pointing at a figure shows its card, which stays while the pointer is on it', async () => {
  const { page } = await read(stage, CONFLICT);
  await page.bringToFront();
  await isMarked(page);
  const { left, right, top, bottom } = await placeOf(page, '1,000');
  await page.mouse.move((left + right) / 2 + 1, (top + bottom) / 2);
  await page.mouse.move((left + right) / 2, (top + bottom) / 2);
  const card = await cardOpens(page);
  assert.equal(await isFocusInCard(page), false);
  await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2, { steps: 4 });
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.notEqual(await cardBox(page), null);
  await page.mouse.move(5, 5, { steps: 4 });
  await cardCloses(page);
});

test('steps lead from figure to figure, with the focus in the card', async () => {
  const { page } = await read(stage, CONFLICT);
  await page.bringToFront();
  const marked = await isMarked(page);
  const tabId = await stage.desk.tabInFront();
  const step = (by: number) =>
    stage.desk.page.evaluate(
      (to, question) => {
        const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return tabs.sendMessage(to, question);
      },
      tabId,
      { ask: 'step', with: { by } },
    );
  await step(1);
  const first = await cardOpens(page);
  assert.ok(await isFocusInCard(page));
  await step(1);
  const second = await cardOpens(page);
  assert.notDeepEqual(first, second);
  await page.keyboard.press('Escape');
  await cardCloses(page);
  assert.deepEqual(await marksIn(page), marked);
});

test('the search finds as one types, and the keyboard suffices', async () => {
  const { popup } = await read(stage, CONFLICT);
  await popup.press('/');
  for (const letter of 'kellog') await popup.press(letter);
  await says(popup, /\d results?/, 'Kellogg');
  await popup.screenshot(shot('popup-search'));
  const chosen = () =>
    popup.evaluate(() => document.querySelector('[aria-selected=true] .headline')?.textContent);
  const first = await until(chosen, 'the first result');
  await popup.press('ArrowDown');
  const second = await until(async () => {
    const now = await chosen();
    return now !== first && now;
  }, 'the second result');
  await popup.press('Enter');
  await says(popup, 'Our digest in our own words', second);
  await popup.screenshot(shot('popup-stored'));
  await popup.click('.stored button');
  await until(
    () => popup.evaluate(() => document.querySelector('.stored') === null),
    'the way back',
  );
});
