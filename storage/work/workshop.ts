import type { Piece } from '../../core/packs/pieces.ts';
import { connection } from '../open.ts';
import { parseJob, parsePiece, type StoredJob } from './records.ts';
import { steps, type WorkSchema } from './schema.ts';
import { type Trash, trashIn } from './trash.ts';

/** Long work and the copies of files it works on; a database apart, so that it weighs on nothing else. */
export interface Workshop {
  readonly jobs: () => Promise<StoredJob[]>;
  readonly job: (id: string) => Promise<StoredJob | undefined>;
  /** Reads and writes in one transaction; `undefined` changes nothing. Resolves to what is stored then. */
  readonly change: (
    id: string,
    next: (before: StoredJob | undefined) => StoredJob | undefined,
  ) => Promise<StoredJob | undefined>;
  readonly stage: (id: string, number: number, piece: Piece) => Promise<void>;
  readonly piece: (id: string, number: number) => Promise<Piece | undefined>;
  /** Deletes the copy of a job's file. */
  readonly clear: (id: string) => Promise<void>;
  /** Deletes a job and its copy. */
  readonly drop: (id: string) => Promise<void>;
  readonly trash: Trash;
  readonly close: () => Promise<void>;
}

export function openWorkshop(name = 'second-source-work'): Workshop {
  const { open, close } = connection<WorkSchema>(name, steps.length, (db, from) => {
    for (const step of steps.slice(from)) step(db);
  });
  const clear = async (id: string) => (await open()).delete('pieces', piecesOf(id));
  return {
    jobs: async () => (await (await open()).getAll('jobs')).flatMap((raw) => parseJob(raw) ?? []),
    job: async (id) => parseJob(await (await open()).get('jobs', id)),
    change: async (id, next) => {
      const tx = (await open()).transaction('jobs', 'readwrite');
      const before = parseJob(await tx.store.get(id));
      const after = next(before);
      if (after) await tx.store.put(after);
      await tx.done;
      return after ?? before;
    },
    stage: async (id, number, piece) => {
      await (await open()).put('pieces', piece, [id, number]);
    },
    piece: async (id, number) => parsePiece(await (await open()).get('pieces', [id, number])),
    clear,
    drop: async (id) => {
      const tx = (await open()).transaction(['jobs', 'pieces'], 'readwrite');
      await tx.objectStore('jobs').delete(id);
      await tx.objectStore('pieces').delete(piecesOf(id));
      await tx.done;
    },
    trash: trashIn(open),
    close,
  };
}

const piecesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
