/*
 * These run in a page of the extension, and use nothing from outside. They look into the databases by
 * themselves: a question to the background would wake it.
 */

/** Whole stores as JSON: for each asked `database/store` its records; none where there is no such store. */
export async function storesIn(names: readonly string[]): Promise<string> {
  const there = new Set((await indexedDB.databases()).map(({ name }) => name));
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const [database = '', store = ''] = name.split('/');
    if (!there.has(database)) continue;
    const db = await answer(indexedDB.open(database));
    if (db.objectStoreNames.contains(store)) {
      const all = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(all.getAllKeys()), answer(all.getAll())]);
      found[name] = keys.map((key, at) => [key, values[at]]);
    }
    db.close();
  }
  return JSON.stringify(found);
}

/** Deletes all that the extension has stored; resolves to whether nobody stood in the way. */
export async function wipe(): Promise<boolean> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const dropped = ({ name = '' }: IDBDatabaseInfo) =>
    new Promise<boolean>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('error', () => resolve(false));
      request.addEventListener('blocked', () => resolve(false));
    });
  const all = await Promise.all((await indexedDB.databases()).map(dropped));
  await Promise.all([storage.local.clear(), storage.session.clear()]);
  return all.every(Boolean);
}

/** Asks the background; each question with the ids that it finds, best first. */
export async function searches(questions: readonly string[], limit: number): Promise<string> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const found: string[] = [];
  for (const query of questions) {
    const { ok, value } = await runtime.sendMessage({ ask: 'search', with: { query, limit } });
    if (!ok) throw new Error(`no answer to ${query}`);
    const ids = value.hits.map(({ article }: { article: { id: string } }) => article.id);
    found.push(`${query} ${JSON.stringify(ids)}`);
  }
  return JSON.stringify(found);
}
