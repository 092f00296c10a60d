import type { World } from './world.ts';

export interface Planting {
  /** Resolves when the bundled articles are in the corpus, or could not be brought there. */
  readonly done: () => Promise<void>;
  /** After an installation or update the seeds are looked at even if this release planted some. */
  readonly again: () => Promise<void>;
}

/** Plants at most once at a time. A failure is tried again at the next start or question. */
export function createPlanting(world: World): Planting {
  let planting: Promise<void> | undefined;
  const begin = (even: 'where this release has planted' | 'only where needed') => {
    const work = plantWhereNeeded(world, even).catch((cause: unknown) => {
      planting = undefined;
      world.warn('planting', cause);
    });
    planting = work;
    return work;
  };
  return {
    done: () => planting ?? begin('only where needed'),
    again: async () => {
      await planting;
      await begin('where this release has planted');
    },
  };
}

async function plantWhereNeeded(world: World, even: string): Promise<void> {
  const { corpus, release, afterStep } = world;
  if (even === 'only where needed' && (await corpus.isPlanted(release))) return;
  const seeds = await world.loadSeeds();
  afterStep?.('loaded');
  await corpus.plant({ seeds, release, ...(afterStep ? { afterStep } : {}) });
  world.announce({ kind: 'corpus' });
}
