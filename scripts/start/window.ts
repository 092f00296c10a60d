import type { Session } from '../browsers/session.ts';

/** Opens the page in a window, presses the button once, and stays until the reader closes the browser. */
export async function runInWindow(session: Session, url: string): Promise<void> {
  const page = await session.newPage(url);
  await session.pressAction(page);
  console.error('The extension is in the toolbar. Close the browser to end.');
  await session.ended;
}
