import { setTimeout as sleep } from 'node:timers/promises';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { asking, type Driver, timing, told } from './driver.ts';

export async function driveFirefox(
  executable: string,
  profile: string,
  extension: string,
  stand: string,
): Promise<Driver> {
  const session = await launchFirefox({ executable, profile, extension, headless: true });
  const panel = await session.extensionPage('/welcome.html');
  let page = await session.newPage(stand);
  // A long command must not fail because the protocol grew impatient.
  for (const each of [panel, page]) each.setDefaultTimeout(0);
  return {
    name: 'firefox',
    ask: async (ask) => told(await panel.evaluate(asking(ask))),
    async stop() {
      await session.stopBackground();
      await sleep(700);
    },
    cold: async (engine, command) => told(await page.evaluate(timing(engine, command))),
    warm: async (command) => told(await page.evaluate(timing(undefined, command))),
    async end() {
      await page.evaluate('end()');
      await sleep(700);
    },
    async renew() {
      page = await session.newPage(stand);
      page.setDefaultTimeout(0);
      await sleep(2000);
    },
    heap: async () => undefined,
    close: async () => void (await session.close()),
  };
}
