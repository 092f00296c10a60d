export type Asking = (request: Promise<unknown>) => void;

/**
 * Requests of a transaction that are all awaited in the end, not one after the other. Where one cannot
 * even be made, the others end unheard.
 */
export function asking(): [Promise<unknown>[], Asking] {
  const all: Promise<unknown>[] = [];
  return [
    all,
    (request) => {
      request.catch(() => undefined);
      all.push(request);
    },
  ];
}
