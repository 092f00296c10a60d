import { failed } from '../../messages/envelope.ts';
import { idOf } from '../../storage/identity.ts';
import type { Readings } from './readings.ts';
import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

export interface Keeping {
  readonly keep: (tabId: number) => Promise<{ readonly id: string }>;
  /** Another article that the tab's page holds. */
  readonly keepRelated: (tabId: number, at: number) => Promise<{ readonly id: string }>;
  readonly forget: (id: string) => Promise<{ readonly forgotten: boolean }>;
}

export function createKeeping(world: World, tabs: TabRecords, readings: Readings): Keeping {
  const changed = async () => {
    world.announce({ kind: 'corpus' });
    await readings.corpusChanged();
  };
  return {
    keep: async (tabId) => {
      const record = await tabs.of(tabId);
      if (record?.article === undefined) throw failed('nothing-read');
      if (record.private) throw failed('private');
      const id = await idOf(record.article);
      world.afterStep?.('named');
      const at = new Date(world.now()).toISOString();
      await world.corpus.add({ ...record.article, id, origin: { kind: 'saved', at } });
      world.afterStep?.('kept');
      await changed();
      return { id };
    },
    keepRelated: async (tabId, at) => {
      const record = await tabs.of(tabId);
      const article = record?.related?.[at];
      if (!article) throw failed('nothing-read');
      if (record.private) throw failed('private');
      const id = await idOf(article);
      const origin = { kind: 'saved', at: new Date(world.now()).toISOString() } as const;
      await world.corpus.add({ ...article, id, origin });
      await changed();
      return { id };
    },
    forget: async (id) => {
      const forgotten = await world.corpus.remove(id);
      world.afterStep?.('forgotten');
      // Also where nothing was left to delete: the worker may have died between that and this.
      await changed();
      return { forgotten };
    },
  };
}
