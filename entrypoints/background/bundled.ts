import { browser } from 'wxt/browser';
import { parseStoredArticle } from '../../core/border/article.ts';
import { isRecord, listOf } from '../../core/border/values.ts';
import type { Seeds } from '../../storage/seeding.ts';

const MOST_SEEDS = 10_000;

/** The articles that travel with the extension. The only file that may fetch an address: our own. */
export async function loadSeeds(): Promise<Seeds> {
  const response = await fetch(browser.runtime.getURL('/seeds.json'));
  const raw: unknown = await response.json();
  if (!isRecord(raw) || typeof raw['version'] !== 'string')
    throw new Error('seeds.json holds no seeds');
  return {
    version: raw['version'],
    articles: listOf(raw['articles'], MOST_SEEDS, parseStoredArticle),
  };
}
