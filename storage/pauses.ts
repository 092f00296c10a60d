/** Milliseconds of work between two pauses, in which others get their answers. */
export const AT_A_STRETCH = 8;

export const pause = () => new Promise<void>((resolve) => void setTimeout(resolve));

/** `map` with pauses: a worker that does not answer for half a minute is ended by the browser. */
export async function mapWithPauses<A, B>(list: readonly A[], each: (item: A) => B): Promise<B[]> {
  const made: B[] = [];
  let begun = performance.now();
  for (const item of list) {
    made.push(each(item));
    if (performance.now() - begun < AT_A_STRETCH) continue;
    await pause();
    begun = performance.now();
  }
  return made;
}
