import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../browsers/desk.ts';
import type { Session } from '../browsers/session.ts';
import { sleep, until } from '../browsers/wait.ts';
import { ROOT } from '../build.ts';
import { reportText } from './report-text.ts';

const CARD_APPEARS = 800;

/** Goes a reader's way without a window: page, button, popup, sidebar. Prints the report, saves pictures. */
export async function runHeadless(session: Session, url: string): Promise<void> {
  const folder = join(ROOT, 'out');
  mkdirSync(folder, { recursive: true });
  const picture = (what: string) => join(folder, `${session.name}-${what}.png`);
  const desk = await openDesk(session);
  const page = await session.newPage(url);
  await session.pressAction(page);
  const popup = await session.popup();
  const state = await until(
    async () => {
      const now = await desk.state();
      return now.kind !== 'unread' && now.kind !== 'working' && now;
    },
    'the report',
    30_000,
  );
  await until(() => popup.evaluate(isSettled), 'the popup');
  await popup.screenshot(picture('popup'));
  await popup.click('.open-sidebar button');
  const sidebar = await session.sidebar();
  await until(() => sidebar.evaluate(isSettled), 'the sidebar');
  await sidebar.screenshot(picture('sidebar'));
  // Scrolls the page to the first figure that differs and opens its card there.
  if (await sidebar.evaluate(hasDifference)) await sidebar.click('.whose button');
  await sleep(CARD_APPEARS);
  await page.screenshot({ path: picture('page') });
  console.log(state.kind === 'read' ? reportText(state.report) : `No report: ${say(state)}.`);
  console.log(`\nPictures: ${['page', 'popup', 'sidebar'].map(picture).join('  ')}`);
}

const say = (state: { readonly kind: string; readonly because?: string }) =>
  [state.kind, state.because].filter((part) => part !== undefined).join(', ');

/** Runs in popup and sidebar. */
const isSettled = () =>
  document.querySelector('.reading, .state') !== null &&
  document.querySelector('.state.starting, .state.working') === null;

/** Runs in the sidebar. */
const hasDifference = () => document.querySelector('.whose button') !== null;
