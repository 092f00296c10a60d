import { browser } from 'wxt/browser';

const ID = 'always';
const SCRIPT = 'content-scripts/article.js';

/**
 * Reads at once on the sites that the reader switched on. The granted origins are the setting: the
 * browser's own list of permissions shows it and can take it back.
 */
export async function syncSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.toSorted();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.join() === (registered?.matches ?? []).toSorted().join()) return;
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [ID] });
  const script = { id: ID, matches, js: [SCRIPT], runAt: 'document_idle' as const };
  await (registered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}
