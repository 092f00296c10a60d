import { rests } from '../pauses.ts';
import { commit } from './commit.ts';
import { flushed, written } from './flush.ts';
import type { Indexed } from './gather.ts';
import type { HeldState } from './held-state.ts';
import { restAfter } from './lull.ts';
import { LONG_TAIL, MANY_SEGMENTS, TAIL, toMerge } from './levels.ts';
import { exclusively, together, unlessBusy } from './locks.ts';
import { mergedSegment } from './merge.ts';
import { bustle } from './quiet.ts';
import type { IndexDatabase } from './schema.ts';
import type { State } from './state.ts';
import { announce, sweep } from './written.ts';

/**
 * Segments are made here: of many articles at once, of the tail, of other segments. Each change commits
 * at once or not at all: who dies here leaves the index as it was before, and the next life does it again.
 */
export interface Upkeep {
  /** Somebody adds: what can wait waits. */
  readonly stir: () => void;
  readonly addMany: (articles: readonly (readonly [number, Indexed])[]) => Promise<void>;
  readonly tend: (all?: 'all') => Promise<void>;
}

export function upkeep(name: string, open: () => Promise<IndexDatabase>, held: HeldState): Upkeep {
  const { stir, quiet } = bustle();
  let swept = false;
  // Whoever writes what no manifest names yet keeps others from throwing it away.
  const writers = `${name}/writers`;
  const writing = <T>(work: (db: IndexDatabase, mine: number[]) => Promise<T>) =>
    together(writers, async () => {
      const db = await open();
      const mine: number[] = [];
      const result = await work(db, mine);
      // What is left is found at the next waking.
      await sweep(db, mine).catch(() => undefined);
      return result;
    });

  const flush = (least: number) =>
    writing((_db, mine) =>
      exclusively(name, () =>
        held.change(async (db, state) => {
          if (waiting(state) < least) return state;
          const owner = await announce(db);
          mine.push(owner, state.manifest.sketch);
          return commit(db, state, await flushed(db, state, owner));
        }),
      ),
    );

  const merge = (due: (state: State) => State['segments']) =>
    writing(async (db, mine) => {
      const state = await held.with(async (_tx, found) => found);
      const chosen = due(state);
      if (chosen.length === 0) return false;
      const owner = await announce(db);
      const replaced = chosen.map(({ id }) => id);
      mine.push(owner, ...replaced);
      const segment = await mergedSegment(db, state, chosen, owner, rests());
      let done = false;
      // Others may write while we merge; they wait only for this.
      await exclusively(name, () =>
        held.change(async (_db, now) => {
          const present = new Set(now.manifest.segments);
          done = now.manifest.id === state.manifest.id && replaced.every((id) => present.has(id));
          return done ? commit(db, now, { owner, replaced, ...(segment ? { segment } : {}) }) : now;
        }),
      );
      return done;
    });

  return {
    stir,
    addMany: (articles) =>
      writing(async (db, mine) => {
        const owner = await announce(db);
        mine.push(owner);
        const change = await written(db, owner, articles);
        await held.change((_db, state) => {
          mine.push(state.manifest.sketch);
          return commit(db, state, change);
        });
        restAfter(articles);
      }),
    async tend(all) {
      if (!swept) await unlessBusy(writers, async () => sweep(await open()));
      swept = true;
      if (all || waiting(held.known()) >= TAIL) {
        if (!all) await quiet(() => waiting(held.known()) >= LONG_TAIL);
        await flush(all ? 1 : TAIL);
      }
      await unlessBusy(`${name}/merge`, async () => {
        const due = (state: State) =>
          all ? allOf(state.segments) : toMerge(state.segments, state.live);
        for (let more = true; more;) {
          const known = held.known();
          if (known && due(known).length === 0) return;
          if (!all) await quiet(() => (held.known()?.segments.length ?? 0) > MANY_SEGMENTS);
          more = await merge(due);
        }
      });
    },
  };
}

/** As far as it is known; nothing is known at a waking. */
const waiting = (state: State | undefined) =>
  state ? Math.max(state.tail.size, state.dead.size) : Infinity;

const allOf = (segments: State['segments']) => (segments.length > 1 ? segments : []);
