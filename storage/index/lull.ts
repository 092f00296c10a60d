import type { Indexed } from './gather.ts';

/** Milliseconds after which no other bulk is expected to follow. */
const LULL = 5_000;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** What made the counting of these fast is held while bulks come, and given back behind the last. */
export function restAfter(articles: readonly (readonly [number, Indexed])[]): void {
  clearTimeout(waiting);
  const forget = articles.at(-1)?.[1].terms.numbered?.forget;
  if (forget) waiting = setTimeout(forget, LULL);
}
