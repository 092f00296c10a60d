import { failed } from '../../../messages/envelope.ts';
import type { Piece } from '../../../core/packs/pieces.ts';
import { type ImportMode, type Job, NO_COUNTS, packName } from '../../../core/work/job.ts';
import type { JobAct } from '../../../messages/work-protocol.ts';
import type { StoredJob } from '../../../storage/work/records.ts';
import type { World } from '../world.ts';
import type { Restoring } from './carry-out.ts';
import { createRunner } from './run.ts';

export interface Imports {
  /** Says that a file's copy begins; the asker names it, so that asking twice begins one. */
  readonly begin: (ask: { id: string; file: string; mode: ImportMode }) => Promise<void>;
  readonly stage: (ask: { id: string; number: number; piece: Piece }) => Promise<void>;
  /** The copy is whole: the work begins. */
  readonly staged: (ask: { id: string; pieces: number; size: number }) => Promise<void>;
  readonly all: () => Promise<readonly Job[]>;
  readonly act: (ask: { id: string; act: JobAct }) => Promise<void>;
  /** Goes on with what a dying worker left. */
  readonly resume: () => Promise<void>;
}

export function createImports(
  world: World,
  restoring: Restoring,
  ready: () => Promise<void>,
  corpusChanged: () => Promise<void>,
  /** Nothing is left to do. */
  idle: () => Promise<void>,
): Imports {
  const { work, announce } = world;
  const run = createRunner(world, restoring, ready, corpusChanged);
  const goOn = async () => {
    await run();
    await idle();
  };
  const told = async (change: Promise<unknown>) => {
    await change;
    announce({ kind: 'work' });
  };
  const asItIs = (job: StoredJob): StoredJob => {
    const because = run.haltedBy(job.id);
    return because ? { ...job, state: 'paused', because } : job;
  };
  return {
    begin: ({ id, file, mode }) =>
      told(
        work.change(id, (before) =>
          before ? undefined : begun(id, packName(file), mode, new Date(world.now())),
        ),
      ),
    stage: async ({ id, number, piece }) => {
      if ((await work.job(id))?.state !== 'copying') throw failed('refused');
      await work.stage(id, number, piece);
    },
    staged: async ({ id, pieces, size }) => {
      await told(
        work.change(id, (now) =>
          now?.state === 'copying'
            ? { ...now, state: pieces === 0 ? 'done' : 'running', pieces, size }
            : undefined,
        ),
      );
      void goOn();
    },
    all: async () => {
      const jobs = await work.jobs();
      // Whoever looks has it go on, where a disk that was full had stopped it.
      if (jobs.some(({ state }) => state === 'running')) void goOn();
      return jobs.map((job) => shown(asItIs(job))).toSorted((a, b) => (a.since < b.since ? 1 : -1));
    },
    act: async ({ id, act }) => {
      if (act === 'dismiss') await work.drop(id);
      else await work.change(id, (now) => now && acted(asItIs(now), act));
      run.released(id);
      if (act === 'cancel') await run.cleared(id);
      announce({ kind: 'work' });
      void goOn();
    },
    resume: goOn,
  };
}

const begun = (id: string, pack: string, mode: ImportMode, since: Date): StoredJob => ({
  id,
  pack,
  mode,
  state: 'copying',
  since: since.toISOString(),
  pieces: 0,
  size: 0,
  done: 0,
  spent: 0,
  at: { piece: 0, lines: 0 },
  counts: NO_COUNTS,
  problems: [],
  problemCount: 0,
});

function acted(job: StoredJob, act: Exclude<JobAct, 'dismiss'>): StoredJob | undefined {
  const { because: _because, ...rest } = job;
  if (act === 'pause') return job.state === 'running' ? { ...job, state: 'paused' } : undefined;
  if (act === 'resume') return job.state === 'paused' ? { ...rest, state: 'running' } : undefined;
  const isOver = job.state === 'done' || job.state === 'failed';
  return isOver ? undefined : { ...rest, state: 'cancelled' };
}

function shown({ plan: _plan, pieces: _pieces, at: _at, ...job }: StoredJob): Job {
  return job;
}
