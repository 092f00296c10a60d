import { pause } from '../pauses.ts';
import { commit } from './commit.ts';
import { flush } from './flush.ts';
import type { HeldState } from './held-state.ts';
import { TAIL, toMerge } from './levels.ts';
import { exclusively, unlessBusy } from './locks.ts';
import { mergedSegment } from './merge.ts';
import type { IndexDatabase } from './schema.ts';
import type { Segment, State } from './state.ts';

/**
 * Flushes and merges. Each step commits at once or not at all: who dies here leaves the index as it
 * was before the step, and the next life does it again.
 */
export async function tend(
  name: string,
  open: () => Promise<IndexDatabase>,
  held: HeldState,
  all: 'all' | undefined,
): Promise<void> {
  await exclusively(name, () =>
    held.change(async (db, state) => {
      const waiting = Math.max(state.tail.size, state.dead.size);
      return waiting >= (all ? 1 : TAIL) ? flush(db, state) : state;
    }),
  );
  await unlessBusy(`${name}/merge`, async () => {
    while (await mergeNext(name, open, held, all));
  });
}

async function mergeNext(
  name: string,
  open: () => Promise<IndexDatabase>,
  held: HeldState,
  all: 'all' | undefined,
): Promise<boolean> {
  const state = await held.with(async (_tx, found) => found);
  const chosen = all ? allOf(state) : toMerge(state.segments, state.live);
  if (chosen.length === 0) return false;
  const segment = await mergedSegment(await open(), state, chosen, pause);
  const replaced = chosen.map(({ id }) => id);
  let done = false;
  // Others may write while we merge; they wait only for this.
  await exclusively(name, () =>
    held.change(async (db, now) => {
      const present = new Set(now.manifest.segments.map(({ id }) => id));
      done = now.manifest.id === state.manifest.id && replaced.every((id) => present.has(id));
      return done ? commit(db, now, { replaced, ...(segment ? { segment } : {}) }) : now;
    }),
  );
  return done;
}

const allOf = ({ segments }: State): readonly Segment[] => (segments.length > 1 ? segments : []);
