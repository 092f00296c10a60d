import type { DBSchema, IDBPDatabase } from 'idb';

/** Work that outlives the worker. Values are `unknown`: an older version may have written them. */
export interface WorkSchema extends DBSchema {
  jobs: { key: string; value: unknown };
  /** The staged copies of files: job and number of the piece. */
  pieces: { key: [string, number]; value: unknown };
  /** Deleted articles that may be brought back: batch and id. */
  trash: { key: [string, string]; value: unknown };
}

export type WorkDatabase = IDBPDatabase<WorkSchema>;

/** Step n takes version n to n + 1. Append; never edit a step that shipped. */
export const steps: readonly ((db: WorkDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('jobs', { keyPath: 'id' });
    db.createObjectStore('pieces');
  },
  (db) => {
    db.createObjectStore('trash');
  },
];
