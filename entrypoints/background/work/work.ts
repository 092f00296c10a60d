import type { BackgroundHandlers } from '../../../messages/serve.ts';
import type { Bin } from '../library/trash.ts';
import type { Corrections } from '../corrections.ts';
import { withStorageCodes } from '../storage-codes.ts';
import type { World } from '../world.ts';
import { exportPiece } from './export.ts';
import { createImports } from './imports.ts';

export interface Work {
  readonly handlers: BackgroundHandlers['work'];
  readonly resume: () => Promise<void>;
  /** Ends everything that is under way, and forgets what could be brought back. */
  readonly stop: () => Promise<void>;
}

/** Import and export. */
export function createWork(
  world: World,
  corrections: Corrections,
  ready: () => Promise<void>,
  corpusChanged: () => Promise<void>,
  bin: Bin,
): Work {
  const restoring = { corrections: corrections.bringBack };
  const imports = createImports(world, restoring, ready, corpusChanged, async () =>
    world.wake(await bin.empty().catch(() => true)),
  );
  return {
    handlers: {
      beginImport: (ask) => done(imports.begin(ask)),
      stage: (ask) => done(imports.stage(ask)),
      staged: (ask) => done(imports.staged(ask)),
      jobs: () => withStorageCodes(imports.all()),
      actOnJob: (ask) => done(imports.act(ask)),
      exportPiece: ({ after }) =>
        withStorageCodes(ready().then(() => exportPiece(world, corrections, after))),
    },
    resume: imports.resume,
    stop: async () => {
      for (const { id } of await world.work.jobs()) {
        await imports.act({ id, act: 'cancel' });
        await world.work.drop(id);
      }
      await world.work.trash.empty(Number.POSITIVE_INFINITY);
    },
  };
}

const done = (work: Promise<unknown>) => withStorageCodes(work.then(() => ({})));
