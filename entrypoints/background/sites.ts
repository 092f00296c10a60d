import { browser } from 'wxt/browser';
import { FEEDS_ONLY, parseSites } from '../../core/border/settings.ts';

const ID = 'always';
const SCRIPT = 'content-scripts/article.js';

/** Gives back all that the reader has granted since the installation. */
export async function dropSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await browser.permissions.remove({ permissions: ['webRequest'] });
}

let turn: Promise<void> = Promise.resolve();

/**
 * Reads at once on the sites that the reader switched on. The granted origins are the setting, less
 * those that were granted for their feeds alone: the browser's own list of permissions shows it and
 * can take it back.
 */
export function syncSites(): Promise<void> {
  // One after the other: two at once would both register.
  const mine = turn.then(sync);
  turn = mine.catch(() => undefined);
  return mine;
}

async function sync(): Promise<void> {
  const [{ origins = [] }, stored] = await Promise.all([
    browser.permissions.getAll(),
    browser.storage.local.get(FEEDS_ONLY),
  ]);
  const feedsOnly = parseSites(stored[FEEDS_ONLY]);
  const matches = origins.filter((origin) => !feedsOnly.includes(origin)).toSorted();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.join() === (registered?.matches ?? []).toSorted().join()) return;
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [ID] });
  const script = { id: ID, matches, js: [SCRIPT], runAt: 'document_idle' as const };
  await (registered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}
