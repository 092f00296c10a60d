import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';

/** Name of the error where the browser is set to store nothing. */
export const DENIED = 'SecurityError';

/** A database that is opened at the first question and again after the browser closed it. */
export interface Connection<S extends DBSchema> {
  readonly open: () => Promise<IDBPDatabase<S>>;
  readonly close: () => Promise<void>;
}

export function connection<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
): Connection<S> {
  let opened: Promise<IDBPDatabase<S>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const openIt = async () =>
    openDB<S>(name, version, {
      upgrade,
      // A newer version of the extension wants to migrate: make way.
      blocking(_current, _wanted, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
  return {
    open: () =>
      (opened ??= openIt().catch((error: unknown) => {
        forget(); // denied now is not denied for ever
        throw isDenied(error) ? new DOMException(error.message, DENIED) : error;
      })),
    close: async () => {
      const db = await opened?.catch(() => undefined);
      forget();
      db?.close();
    },
  };
}

/** Firefox, set to never remember history, has databases that may not be opened. */
const isDenied = (error: unknown): error is DOMException =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === DENIED);
