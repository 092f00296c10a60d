import type { Inventory } from '../../messages/store-protocol.ts';
import type { BackgroundHandlers } from '../../messages/serve.ts';
import type { Corrections } from './corrections.ts';
import type { Reset } from './reset.ts';
import { withStorageCodes } from './storage-codes.ts';
import type { World } from './world.ts';

/** What is stored, and the way back to the first day. */
export function createStore(
  world: Pick<World, 'corpus' | 'history' | 'feeds'>,
  corrections: Pick<Corrections, 'all'>,
  reset: Reset,
  ready: () => Promise<void>,
): BackgroundHandlers['store'] {
  return {
    inventory: () => withStorageCodes(ready().then(() => inventoryOf(world, corrections))),
    reset: () => withStorageCodes(reset.all().then(() => ({}))),
  };
}

async function inventoryOf(
  { corpus, history, feeds }: Pick<World, 'corpus' | 'history' | 'feeds'>,
  corrections: Pick<Corrections, 'all'>,
): Promise<Inventory> {
  const [counts, { origins }, changed, forgotten, subscribed, corrected, version] =
    await Promise.all([
      corpus.counts(),
      corpus.shelves(),
      history.articles(),
      corpus.forgotten(),
      feeds.all(),
      corrections.all(),
      corpus.planted(),
    ]);
  const from = (kind: string) => origins.find(({ name }) => name === kind)?.articles ?? 0;
  return {
    ...counts,
    feeds: from('feed'),
    packs: from('pack'),
    changed: changed.length,
    forgotten: forgotten.length,
    subscriptions: subscribed.length,
    corrections: corrected.length,
    ...(version === undefined ? {} : { version }),
  };
}
