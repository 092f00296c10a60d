/**
 * What lies under each key, in order, with one promise for all: a report asks for a hundred, and a promise with its
 * listeners takes as long as the reading. Requests of one transaction are answered in the order they are made.
 */
export function getMany(
  source: IDBObjectStore | IDBIndex,
  keys: readonly IDBValidKey[],
): Promise<unknown[]> {
  const asked = keys.map((key) => source.get(key));
  const last = asked.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.onsuccess = () => resolve(asked.map(({ result }): unknown => result));
    const { transaction } = last;
    const fail = () => reject(transaction?.error ?? new DOMException('cut off', 'AbortError'));
    transaction?.addEventListener('abort', fail, { once: true });
  });
}
