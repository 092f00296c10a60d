import type { World } from '../world.ts';

export interface Bin {
  readonly forget: (batch: string, ids: readonly string[]) => Promise<{ forgotten: number }>;
  readonly bringBack: (batch: string) => Promise<{ left: number }>;
  /** Deletes for good what can no longer be undone; `true` where something waits still. */
  readonly empty: () => Promise<boolean>;
}

/** For so long a deletion can be undone, in ms. */
export const UNDO_FOR = 10 * 60_000;
const AT_ONCE = 50;

type Reach = Pick<World, 'corpus' | 'history' | 'work' | 'now' | 'wake' | 'afterStep'>;

/**
 * Deletion with a way back. An article is put aside first and deleted then, and the other way round
 * it is brought back first: whoever dies between the two has it twice for a moment, never not at all.
 */
export function createBin(world: Reach, changed: () => Promise<void>): Bin {
  const { corpus, history, work, now, wake, afterStep } = world;
  const { trash } = work;
  const forgetOne = async (batch: string, id: string) => {
    const article = await corpus.article(id);
    if (!article) return;
    await trash.put(batch, { article, revisions: await history.of(id), at: now() });
    afterStep?.('put aside');
    await corpus.remove(id);
    await history.drop(id);
    afterStep?.('deleted');
  };
  return {
    forget: async (batch, ids) => {
      wake(true);
      for (const id of ids) await forgetOne(batch, id);
      await changed();
      return { forgotten: (await trash.of(batch, 0)).of };
    },
    bringBack: async (batch) => {
      const { some, of } = await trash.of(batch, AT_ONCE);
      await corpus.addMany(some.map(({ article }) => article));
      for (const { article, revisions } of some) {
        if (article.origin.kind === 'seed') await corpus.unforget(article.id);
        for (const revision of revisions) await history.add(revision);
        afterStep?.('brought back');
        await trash.take(batch, article.id);
      }
      await changed();
      return { left: of - some.length };
    },
    empty: async () => (await trash.empty(now() - UNDO_FOR)) > 0,
  };
}
