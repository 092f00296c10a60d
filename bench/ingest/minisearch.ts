import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sleep, until } from '../../scripts/browsers/wait.ts';
import { isOfPages, watch } from './memory.ts';
import { LONGEST } from './bring.ts';
import { REST, type Setting } from './ours.ts';
import type { Measured } from './table.ts';

/** The same file, taken in by the worker of a page. */
export async function measuredMiniSearch(setting: Setting): Promise<Measured> {
  const { session, profile, file, size, stand } = setting;
  const page = await session.newPage(stand);
  await sleep(REST);
  const memory = watch(profile, isOfPages);
  await page.evaluate(`void taken()
    .catch((error) => JSON.stringify({ error: String(error) }))
    .then((said) => (globalThis.said = said))`);
  // Asked again and again: one long question would be given up.
  const said = await until(() => page.evaluate('globalThis.said'), 'the end', LONGEST);
  const { seconds, articles, error } = JSON.parse(String(said));
  const most = memory?.most();
  if (articles !== size) throw new Error(`${articles} articles instead of ${size}: ${error}`);
  await sleep(REST);
  return {
    engine: 'MiniSearch + IndexedDB',
    size,
    given: statSync(file).size,
    seconds,
    onDisk: bytesOfPages(profile),
    ...(memory && most !== undefined ? { above: most - memory.idle } : {}),
  };
}

/** Chromium's and Firefox's folder of a page's IndexedDB. */
const OF_PAGES = /IndexedDB[\\/]http_127|http\+\+\+127[^\\/]*[\\/]idb[\\/]/;

const bytesOfPages = (profile: string) =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => OF_PAGES.test(path))
    .map((path) => statSync(join(profile, path), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);
