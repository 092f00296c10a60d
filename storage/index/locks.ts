/** One at a time, in all contexts of the extension where the browser has locks, else in this one. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return locks ? locks.request(name, work) : inTurn(name, work);
}

/** Beside others who do the same, but never beside one who has it `exclusively`. */
export const together = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  locks ? locks.request(name, { mode: 'shared' }, work) : inTurn(name, work);

/** Does the work unless somebody is at it. */
export function unlessBusy(name: string, work: () => Promise<void>): Promise<void> {
  if (locks) {
    return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }
  return queues.has(name) ? Promise.resolve() : inTurn(name, work);
}

const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
const queues = new Map<string, Promise<unknown>>();

function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
  const last = turn.then(
    () => undefined,
    () => undefined,
  );
  queues.set(name, last);
  void last.then(() => queues.get(name) === last && queues.delete(name));
  return turn;
}
