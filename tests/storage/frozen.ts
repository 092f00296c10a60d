import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A database as some version of the extension left it, as JSON: its stores, indexes and records. */
export interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, FrozenStore>>;
}

interface FrozenStore {
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  /** The number that the next record without a key would get. */
  readonly next?: IDBValidKey;
  readonly indexes: readonly FrozenIndex[];
  readonly rows: readonly (readonly [key: IDBValidKey, value: unknown])[];
}

interface FrozenIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

/** Reads a whole database. Bytes become `{ bytes: 'deflated, base64', of: 'Uint8Array' }`; Blobs are not known here. */
export async function frozen(name: string): Promise<Frozen> {
  const db = await answer(indexedDB.open(name));
  const stores: Record<string, FrozenStore> = {};
  for (const each of db.objectStoreNames) {
    const store = db.transaction(each).objectStore(each);
    const indexes = [...store.indexNames].map((index) => facts(store.index(index)));
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    const rows = keys.map((key, at) => [key, written(values[at])] as const);
    const { keyPath, autoIncrement } = store;
    const next = autoIncrement ? { next: await nextKey(db, each) } : {};
    stores[each] = { keyPath, autoIncrement, ...next, indexes, rows };
  }
  const { version } = db;
  db.close();
  return { version, stores };
}

/** Makes the database anew, without any code of ours. */
export async function thaw(name: string, { version, stores }: Frozen): Promise<void> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const [each, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(each, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, ...more } of indexes)
        store.createIndex(index, path, more);
    }
  });
  const db = await answer(request);
  for (const [each, { keyPath, next, rows }] of Object.entries(stores)) {
    const store = db.transaction(each, 'readwrite').objectStore(each);
    for (const [key, value] of rows)
      await answer(keyPath === null ? store.put(read(value), key) : store.put(read(value)));
    if (typeof next !== 'number' || next < 2) continue;
    await answer(
      typeof keyPath === 'string' ? store.put({ [keyPath]: next - 1 }) : store.put({}, next - 1),
    );
    await answer(store.delete(next - 1));
  }
  db.close();
}

/** Takes the number and gives it back. */
async function nextKey(db: IDBDatabase, store: string): Promise<IDBValidKey> {
  const tx = db.transaction(store, 'readwrite');
  const key = await answer(tx.objectStore(store).add({}));
  tx.abort();
  return key;
}

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

const facts = ({ name, keyPath, unique, multiEntry }: IDBIndex): FrozenIndex => ({
  name,
  keyPath,
  unique,
  multiEntry,
});

const ARRAYS = { Uint8Array, Uint16Array, Int32Array, Uint32Array };

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  for (const [of, type] of Object.entries(ARRAYS))
    if (value instanceof type) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { bytes: deflateRawSync(bytes).toString('base64'), of };
    }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each)]))
    : value;
}

function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && 'of' in value) {
    const { buffer } = Uint8Array.from(inflateRawSync(Buffer.from(String(value.bytes), 'base64')));
    return new ARRAYS[value.of as keyof typeof ARRAYS](buffer);
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each)]));
}
