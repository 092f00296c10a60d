/** Milliseconds of work between two pauses, in which others get their answers. */
export const AT_A_STRETCH = 8;

/** Behind all that waits already. A timer would sleep besides, and wake late on a busy machine. */
export const pause = (): Promise<unknown> =>
  'scheduler' in globalThis
    ? scheduler.postTask(() => undefined, { priority: 'background' })
    : new Promise<void>((resolve) => void setTimeout(resolve));

/** To be awaited between small pieces of work: pauses where they have taken long enough together. */
export function rests(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < AT_A_STRETCH) return;
    await pause();
    begun = performance.now();
  };
}

/** `map` with pauses: a worker that does not answer for half a minute is ended by the browser. */
export async function mapWithPauses<A, B>(list: readonly A[], each: (item: A) => B): Promise<B[]> {
  const made: B[] = [];
  const rest = rests();
  for (const item of list) {
    made.push(each(item));
    await rest();
  }
  return made;
}
