import { type JobTrouble, MOST_PROBLEMS } from '../../../core/work/job.ts';
import type { Place, Plan, StoredJob } from '../../../storage/work/records.ts';
import { failureNow } from '../room.ts';
import type { World } from '../world.ts';
import { carryOut, type Restoring } from './carry-out.ts';
import { nextLines, type NumberedLine, planOf } from './plan.ts';

export interface Runner {
  /** Works until nothing is left; asked twice, it works once. */
  (): Promise<void>;
  /** Deletes the copy of a job that will not go on, once nobody reads it. */
  readonly cleared: (id: string) => Promise<void>;
  /** What halted a job that not even this could be written down of: on a full disk nothing can. */
  readonly haltedBy: (id: string) => JobTrouble | undefined;
  /** The reader has it go on. */
  readonly released: (id: string) => void;
}

/**
 * UTF-16 units taken at once at first; then as many as fill the time of a step, in ms. Text tells how
 * long it takes, lines do not: one may hold a word, and the next a whole report.
 */
const FIRST = 64_000;
const MOST = 4_000_000;
const STEP = 1_500;

export function createRunner(
  world: World,
  restoring: Restoring,
  ready: () => Promise<void>,
  corpusChanged: () => Promise<void>,
): Runner {
  const { work, announce, now, afterStep } = world;
  const unwritten = new Map<string, JobTrouble>();
  let running: Promise<void> | undefined;
  let most = FIRST;

  /** Some lines: planned, written down, done, counted. */
  const step = async (job: StoredJob) => {
    if (job.at.piece >= job.pieces) return void (await work.change(job.id, finished));
    const began = now();
    const piece = await work.piece(job.id, job.at.piece);
    if (!piece) return void (await work.change(job.id, broken));
    const lines = nextLines(job, piece, job.plan ?? { length: most });
    const plan = job.plan ?? (await planOf(world.corpus, job, lines));
    const planned = await work.change(job.id, (at) => at && { ...at, plan });
    afterStep?.('import planned');
    if (!planned) return;
    await carryOut(world, job, plan, lines, restoring);
    afterStep?.('import stored');
    const took = Math.max(1, now() - began);
    const isLast = job.at.lines + lines.length >= piece.text.split('\n').length;
    await work.change(job.id, (at) => at && counted(at, plan, lines, isLast, took));
    afterStep?.('import counted');
    const length = lengthOf(lines);
    most = Math.max(1, Math.min(MOST, Math.round((length * STEP) / took), most * 2));
  };

  const workOff = async () => {
    await ready();
    for (let job = await next(); job; job = await next()) {
      world.wake(true);
      const { id } = job;
      await step(job).catch((cause: unknown) => halt(id, cause));
      const after = await work.job(id);
      // Saying so also tells the browser that the worker is at work.
      announce({ kind: 'work' });
      const state = unwritten.has(id) ? 'paused' : after?.state;
      if (state !== 'running') await ended(id, state);
    }
  };
  const halt = async (id: string, cause: unknown) => {
    world.warn('an import is halted', cause);
    const because = await troubleOf(cause);
    try {
      await work.change(id, (at) => at && { ...at, state: 'paused', because });
    } catch {
      unwritten.set(id, because);
    }
    // A browser may go on refusing what it once failed at, until it opens its files anew.
    await Promise.allSettled([world.corpus.close(), work.close()]);
  };
  const next = async () =>
    (await work.jobs()).find(({ id, state }) => state === 'running' && !unwritten.has(id));
  const ended = async (id: string, state: StoredJob['state'] | undefined) => {
    if (state !== 'paused') await work.clear(id);
    announce({ kind: 'corpus' });
    await corpusChanged();
  };

  const run = () =>
    (running ??= workOff()
      .catch((cause: unknown) => world.warn('long work', cause))
      .finally(() => {
        running = undefined;
      }));
  return Object.assign(run, {
    haltedBy: (id: string) => unwritten.get(id),
    released: (id: string) => void unwritten.delete(id),
    cleared: async (id: string) => {
      await running;
      if ((await work.job(id))?.state === 'cancelled') await work.clear(id);
    },
  });
}

const lengthOf = (lines: readonly NumberedLine[]) =>
  lines.reduce((sum, { length }) => sum + length, 0);

const broken = (job: StoredJob | undefined): StoredJob | undefined =>
  job && { ...job, state: 'failed', because: 'broken' };

const finished = (job: StoredJob | undefined): StoredJob | undefined =>
  job && { ...job, state: 'done' };

/** A full disk or a fault halts the work where it is; the reader resumes it. */
const troubleOf = async (cause: unknown): Promise<JobTrouble> => {
  const failure = await failureNow(cause);
  return failure === 'storage' || failure === 'storage-full' ? failure : 'broken';
};

function counted(
  { plan: _plan, ...job }: StoredJob,
  plan: Plan,
  lines: readonly NumberedLine[],
  isLast: boolean,
  took: number,
): StoredJob {
  const at: Place = isLast
    ? { piece: job.at.piece + 1, lines: 0 }
    : { piece: job.at.piece, lines: job.at.lines + lines.length };
  const isDone = at.piece >= job.pieces && job.state === 'running';
  return {
    ...job,
    at,
    state: isDone ? 'done' : job.state,
    done: job.done + lengthOf(lines),
    spent: job.spent + took,
    counts: {
      added: job.counts.added + plan.counts.added,
      renewed: job.counts.renewed + plan.counts.renewed,
      same: job.counts.same + plan.counts.same,
      left: job.counts.left + plan.counts.left,
    },
    problems: [...job.problems, ...plan.problems].slice(0, MOST_PROBLEMS),
    problemCount: job.problemCount + plan.problems.length,
  };
}
