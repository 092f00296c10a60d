import type { OnBroken } from './corpus.ts';
import { isIndexed, mend, type Progress, sweepTail } from './mend.ts';
import type { Shelf } from './shelf.ts';

/** Keeps the index whole while the corpus is used. */
export interface Keeping {
  /** Answers from an index that knows all articles, or that is being mended meanwhile. */
  readonly intact: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly mend: () => Promise<void>;
  readonly progress: () => Progress | undefined;
  /** Flushes and merges, soon, where it may be due after the article of this number. */
  readonly tendAfter: (doc: number) => void;
  readonly tended: (all?: 'all') => Promise<void>;
  /** Resolves when nothing is going on. */
  readonly rest: () => Promise<void>;
}

/** So long an answer waits for an index that is being mended. */
const PATIENCE = 2000;
/** Every so many articles it is asked whether there is something to flush. */
const EVERY = 16;

export function keeping(shelf: Shelf, onBroken: OnBroken): Keeping {
  let whole = false;
  let swept = false;
  let mending: Promise<void> | undefined;
  let progress: Progress | undefined;
  let tending = Promise.resolve();
  const mendOnce = () => {
    mending ??= mend(
      shelf,
      (id) => onBroken('articles', id),
      (now) => {
        progress = now.of > 0 ? now : undefined;
      },
    )
      .then(() => {
        whole = true;
      })
      .finally(() => {
        mending = undefined;
        progress = undefined;
      });
    return mending;
  };
  const tend = async (all?: 'all') => {
    if (!swept) await sweepTail(shelf);
    swept = true;
    await shelf.index.tend(all);
  };
  const queue = (all?: 'all') => {
    const next = tending.then(() => tend(all));
    tending = next.catch((cause: unknown) => onBroken('index', cause));
    return next;
  };
  return {
    async intact(ask) {
      if (whole) return ask();
      const [answer, known] = await Promise.all([ask(), isIndexed(shelf)]);
      whole = known;
      if (known) return answer;
      const mended = mendOnce();
      mended.catch(() => undefined);
      await Promise.race([mended, after(PATIENCE)]);
      return ask();
    },
    async mend() {
      // What is going on may have looked before what is to be mended was there.
      await mending?.catch(() => undefined);
      await mendOnce();
    },
    progress: () => progress,
    tendAfter(doc) {
      if (doc % EVERY === 0) void queue().catch(() => undefined);
    },
    tended: queue,
    async rest() {
      await mending?.catch(() => undefined);
      await tending;
    },
  };
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
