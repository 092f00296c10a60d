/** Every write from the nth on fails, in all databases, as for one who is dead. */
export function deadFrom(nth: number) {
  const prototype = IDBObjectStore.prototype;
  const { put, add, delete: remove, clear } = prototype;
  let writes = 0;
  const mortal = <A extends unknown[], R>(write: (this: IDBObjectStore, ...given: A) => R) =>
    function (this: IDBObjectStore, ...given: A): R {
      writes += 1;
      if (writes >= nth) throw new DOMException('killed', 'AbortError');
      return write.apply(this, given);
    };
  Object.assign(prototype, {
    put: mortal(put),
    add: mortal(add),
    delete: mortal(remove),
    clear: mortal(clear),
  });
  return {
    writes: () => writes,
    revive: () => void Object.assign(prototype, { put, add, delete: remove, clear }),
  };
}
