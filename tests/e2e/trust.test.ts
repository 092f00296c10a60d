import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job } from '../../core/work/job.ts';
import { sleep, until } from '../../scripts/browsers/wait.ts';
import { openUnattended } from './at-rest.ts';
import { cardBox, isMarked, placeOf } from './card.ts';
import { openSidebar, openStage, read, says } from './stage.ts';

/** Articles of the import that waits. */
const LINES = 1_500;
/** What is under way when it is paused is brought to its end, on a busy machine in so many ms. */
const A_STEP = 4_000;
// Half a minute of idleness passes beside the other tests.
const rested = untilRest();
rested.catch(() => undefined); // heard in its test
const stage = await openStage();
const { origin, elsewhere } = stage.server;

/** As the browser ends an idle worker, at a moment that it chooses. */
const stopAfter = async (ms: number) => {
  await sleep(ms);
  await stage.session.stopBackground();
};

test('the background ends while it plants: all bundled articles are there once', async () => {
  // Ended before it has ever listened, no browser would know what to wake it for.
  await stage.desk.ask('corrections', {});
  await stopAfter(0);
  await until(
    async () => (await stage.desk.ask('counts', {})).seeds === 20,
    'twenty seeds',
    20_000,
  );
  assert.deepEqual(await stage.desk.ask('counts', {}), { articles: 20, seeds: 20, kept: 0 });
});

for (const ms of [0, 30, 120, 400])
  test(`the background ends ${ms} ms after the click: the reader sees the report`, async () => {
    const page = await stage.session.newPage(`${origin}/conflict.html`);
    await stage.session.pressAction(page);
    await stopAfter(ms);
    const { report } = await stage.desk.stateOf('read');
    assert.ok(report.quantities.some(({ verdict }) => verdict === 'conflict'));
    await says(await stage.session.popup(), 'Conflict with');
    await isMarked(page);
    await page.close();
  });

for (const ms of [0, 40])
  test(`the background ends ${ms} ms after "Keep this page": it is kept once`, async () => {
    const { page, popup } = await read(stage, `${origin}/flood-a.html`);
    await popup.click('.keep button');
    await stopAfter(ms);
    await says(popup, 'Kept');
    assert.equal((await stage.desk.ask('counts', {})).kept, 1);
    await popup.click('.keep button');
    await until(async () => (await stage.desk.ask('counts', {})).kept === 0, 'the deletion');
    await page.close();
  });

test('the background comes to rest by itself, nobody attached, and goes on as if it had not', async () => {
  const { paused, woken, done, counts } = await rested;
  assert.deepEqual(woken, paused);
  assert.deepEqual([done.state, done.counts.added, done.problemCount], ['done', LINES, 0]);
  assert.deepEqual(counts, { articles: 20 + LINES, seeds: 20, kept: 0 });
});

test('a page cannot open a card with clicks that it made up', async () => {
  const { page } = await read(stage, `${origin}/conflict.html`);
  await page.bringToFront();
  await isMarked(page);
  const { left, right, top, bottom } = await placeOf(page, '1,000 North Korean');
  await page.evaluate(
    (clientX, clientY) => {
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
        document
          .elementFromPoint(clientX, clientY)
          ?.dispatchEvent(
            new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }),
          );
    },
    left + 4,
    (top + bottom) / 2,
  );
  await sleep(700);
  assert.equal(await cardBox(page), null);
  // The reader’s own click at the same place does.
  await page.mouse.click(Math.min(left + 6, right), (top + bottom) / 2);
  await until(async () => (await cardBox(page)) !== null, 'the card');
});

test('a page finds nothing of the extension to talk to', async () => {
  const { page } = await read(stage, `${origin}/conflict.html`);
  const reach = await page.evaluate(async (own) => {
    const found = Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
    const loaded = (address: string) =>
      fetch(address).then(
        () => true,
        () => false,
      );
    return {
      messages: typeof found?.runtime?.sendMessage,
      file: await loaded(`${own}/seeds.json`),
      page: await loaded(`${own}/popup.html`),
    };
  }, stage.session.origin);
  assert.deepEqual(reach, { messages: 'undefined', file: false, page: false });
});

test('no request leaves: all that was asked for in this browser came from this machine', async () => {
  const { page, popup } = await read(stage, `${origin}/wonsan-talks.html`);
  const sidebar = await openSidebar(stage, popup);
  await says(sidebar, 'Kim stands by Moscow');
  await stage.desk.ask('search', { query: 'Kellogg', limit: 5 });
  await stage.desk.ask('keep', { tabId: await stage.desk.tabInFront() });
  await page.close();
  const requests = await stage.close();
  const ofPages = requests.filter(({ url }) =>
    [origin, elsewhere].some((at) => url.startsWith(at)),
  );
  assert.ok(
    ofPages.some(({ url }) => url.endsWith('/wonsan-talks.html')),
    'the record sees the pages',
  );
  const ofBrowser = requests.filter((request) => request.by === '' && !ofPages.includes(request));
  const others = requests.filter(
    (request) =>
      !ofPages.includes(request) &&
      !ofBrowser.includes(request) &&
      !request.url.startsWith(`${stage.session.origin}/`),
  );
  assert.deepEqual(others, []);
  // What a browser asks of its maker is its own affair; it may hold nothing of what was read.
  for (const { url } of ofBrowser)
    assert.doesNotMatch(url, /wonsan|conflict|flood|127\.0\.0\.1|localhost/i);
});

/** An import is paused; the browser ends the idle background; asked again, it is as it was, and goes on. */
async function untilRest() {
  const unattended = await openUnattended();
  const ask = async (question: string, what: object = {}) => {
    const message = JSON.stringify({ ask: question, with: what });
    const said = await unattended.evaluate(
      `(globalThis.browser ?? chrome).runtime.sendMessage(${message}).then(JSON.stringify)`,
    );
    const { ok, value, failed } = JSON.parse(String(said));
    if (!ok) throw new Error(`${question}: ${failed}`);
    return value;
  };
  try {
    await until(async () => (await ask('counts')).seeds === 20, 'twenty seeds', 30_000);
    const text = Array.from({ length: LINES }, (_, at) =>
      JSON.stringify({
        id: `n${at}`,
        title: `Report ${at}`,
        text: `In town ${at}, 40 people met.`,
      }),
    ).join('\n');
    await ask('beginImport', { id: 'it', file: 'towns.jsonl', mode: 'pack' });
    await ask('stage', { id: 'it', number: 0, piece: { line: 1, text } });
    await ask('staged', { id: 'it', pieces: 1, size: text.length });
    await ask('actOnJob', { id: 'it', act: 'pause' });
    let paused: Job | undefined;
    await until(async () => {
      const [before] = await ask('jobs');
      await sleep(A_STEP);
      [paused] = await ask('jobs');
      return JSON.stringify(before) === JSON.stringify(paused);
    }, 'the pause');
    await until(async () => !(await unattended.isRunning()), 'its rest', 90_000);
    const [woken]: Job[] = await ask('jobs');
    assert.ok(await unattended.isRunning(), 'it woke for the question');
    await ask('actOnJob', { id: 'it', act: 'resume' });
    const done: Job = await until(
      async () => {
        const [now]: Job[] = await ask('jobs');
        return now?.state === 'done' && now;
      },
      'the end of the import',
      60_000,
    );
    assert.ok(paused && woken);
    return { paused, woken, done, counts: await ask('counts') };
  } finally {
    await unattended.close();
  }
}
