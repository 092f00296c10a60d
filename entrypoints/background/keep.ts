import type { Article } from '../../core/article.ts';
import { isSameText, revisionOf } from '../../core/revisions/history.ts';
import { failed } from '../../messages/envelope.ts';
import { idOf } from '../../storage/identity.ts';
import type { Readings } from './readings.ts';
import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

export interface Keeping {
  readonly keep: (tabId: number) => Promise<{ readonly id: string }>;
  /** Keeps what was read where the reader chose so for a site; where there is nothing to keep, nothing. */
  readonly keepUnasked: (tabId: number) => Promise<void>;
  /** Another article that the tab's page holds. */
  readonly keepRelated: (tabId: number, at: number) => Promise<{ readonly id: string }>;
  readonly forget: (id: string) => Promise<{ readonly forgotten: boolean }>;
}

export function createKeeping(world: World, tabs: TabRecords, readings: Readings): Keeping {
  const changed = async () => {
    world.announce({ kind: 'corpus' });
    await readings.corpusChanged();
  };
  const keep = async (tabId: number) => {
    const record = await tabs.of(tabId);
    if (record?.article === undefined) throw failed('nothing-read');
    if (record.private) throw failed('private');
    const id = await idOf(record.article);
    world.afterStep?.('named');
    if (await store(world, { ...record.article, id })) await changed();
    return { id };
  };
  return {
    keep,
    keepUnasked: async (tabId) => {
      const record = await tabs.of(tabId);
      if (record?.state.kind === 'read' && !record.private) await keep(tabId);
    },
    keepRelated: async (tabId, at) => {
      const record = await tabs.of(tabId);
      const article = record?.related?.[at];
      if (!article) throw failed('nothing-read');
      if (record.private) throw failed('private');
      const id = await idOf(article);
      if (await store(world, { ...article, id })) await changed();
      return { id };
    },
    forget: async (id) => {
      const forgotten = await world.corpus.remove(id);
      world.afterStep?.('forgotten');
      await world.history.drop(id);
      // Also where nothing was left to delete: the worker may have died between that and this.
      await changed();
      return { forgotten };
    },
  };
}

/** Keeps the earlier version beside the new one; `false` where the text is the same still. */
async function store(world: World, article: Article): Promise<boolean> {
  const { corpus, history, afterStep } = world;
  const before = await corpus.article(article.id);
  const earlier = before && revisionOf(before);
  if (earlier && isSameText(earlier, article)) return false;
  if (earlier) {
    await history.add(earlier);
    afterStep?.('earlier version kept');
  }
  const at = new Date(world.now()).toISOString();
  await corpus.add({ ...article, origin: { kind: 'saved', at } });
  afterStep?.('kept');
  return true;
}
