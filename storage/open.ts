import { openDB } from 'idb';
import { steps } from './migrations.ts';
import type { Database, Schema } from './schema.ts';

/** A database that is opened at the first question and again after the browser closed it. */
export interface Connection {
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

export function connection(name: string): Connection {
  let opened: Promise<Database> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return {
    open: () =>
      (opened ??= openDatabase(name, forget).catch((error: unknown) => {
        forget(); // denied now is not denied for ever
        throw error;
      })),
    close: async () => {
      const db = await opened?.catch(() => undefined);
      forget();
      db?.close();
    },
  };
}

const openDatabase = (name: string, lost: () => void) =>
  openDB<Schema>(name, steps.length, {
    upgrade(db, from, _to, tx) {
      for (const step of steps.slice(from)) step(db, tx);
    },
    // A newer version of the extension wants to migrate: make way.
    blocking(_current, _wanted, event) {
      lost();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: lost,
  });
