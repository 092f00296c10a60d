import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { View } from '../../scripts/browsers/session.ts';
import { openSidebar, openStage, read, says, shot } from './stage.ts';

const stage = await openStage();
const { origin, elsewhere } = stage.server;
const [KIM, FLOOD] = ['Kim stands by Moscow', 'The Selden bursts its banks'];

/** What the sidebar says of a page that nobody has read: the click, or the key, that reads it. */
const UNREAD = [/Not read yet/, /toolbar/] as const;

async function follow(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.id = 'follow';
    link.textContent = 'another report';
    document.body.prepend(link);
    scrollTo(0, 0);
  }, to);
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.click('#follow')]);
}

async function readBeside(url: string): Promise<{ page: Page; sidebar: View }> {
  const { page, popup, report } = await read(stage, url);
  const sidebar = await openSidebar(stage, popup);
  await says(sidebar, report.article.title.slice(0, 30));
  return { page, sidebar };
}

test('the sidebar shows the report of the tab in front, and says how to read one that was not', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  const other = await stage.session.newPage(`${origin}/flood-a.html`);
  await other.bringToFront();
  const said = await says(sidebar, ...UNREAD);
  assert.ok(!said.includes(KIM));
  await sidebar.screenshot(shot('sidebar-unread'));
  await stage.session.pressAction(other);
  await says(sidebar, FLOOD);
  await page.bringToFront();
  await says(sidebar, KIM);
  await other.bringToFront();
  await says(sidebar, FLOOD);
  await other.close();
});

test('a link within the site leaves the report behind', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  await follow(page, `${origin}/flood-a.html`);
  const said = await says(sidebar, ...UNREAD);
  assert.ok(!said.includes(KIM));
  await stage.session.pressAction(page);
  await says(sidebar, FLOOD);
});

test('a link to another site leaves the report behind, and the click reads that site too', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  await follow(page, `${elsewhere}/flood-a.html`);
  const said = await says(sidebar, ...UNREAD);
  assert.ok(!said.includes(KIM));
  await stage.session.pressAction(page);
  await says(sidebar, FLOOD);
});

test('on the way back the report is there again, or the click that reads it is named', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  await follow(page, `${elsewhere}/flood-a.html`);
  await says(sidebar, ...UNREAD);
  await page.goBack();
  const said = await says(sidebar, /Kim stands by Moscow|Not read yet/);
  assert.ok(!said.includes(FLOOD));
});

test('a reload makes the page unread', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  await page.reload();
  await says(sidebar, ...UNREAD);
});

test('a step to another part of the page keeps the report', async () => {
  const { page, sidebar } = await readBeside(`${origin}/wonsan-talks.html`);
  await page.evaluate(() => {
    location.hash = 'part';
  });
  await new Promise((resolve) => setTimeout(resolve, 800));
  await says(sidebar, KIM);
});

test('a site that the reader switches on is read at once, until it is switched off', async () => {
  const { sidebar } = await readBeside(`${elsewhere}/wonsan-talks.html`);
  await stage.session.allowSite('http://localhost/*');
  await sidebar.click('.always button');
  await says(sidebar, 'Pages of localhost are read as you open them');
  const next = await stage.session.newPage(`${elsewhere}/flood-a.html`);
  await next.bringToFront();
  await says(sidebar, FLOOD);
  const { page: desk } = stage.desk;
  await desk.bringToFront();
  await says(desk, 'Stop reading localhost');
  await desk.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.includes('Stop reading localhost'))
      ?.click(),
  );
  await says(desk, 'localhost is no longer read by itself');
  const after = await stage.session.newPage(`${elsewhere}/flood-b.html`);
  await after.bringToFront();
  await says(sidebar, ...UNREAD);
});
