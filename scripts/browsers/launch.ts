import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, Launch, Session } from './session.ts';
import { sleep } from './wait.ts';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

/** A busy machine may need a second try to bring a browser up; what is done in it gets none. */
export async function launchBrowser(name: BrowserName, options: Launch): Promise<Session> {
  try {
    return await LAUNCHERS[name](options);
  } catch (error) {
    console.error(`${name} did not come up, once more:`, error);
    await sleep(2_000);
    return LAUNCHERS[name](options);
  }
}
