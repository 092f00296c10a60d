import { forgetTerms } from '../../core/search/term-counts.ts';

/** Milliseconds after which no other bulk is expected to follow. */
const LULL = 5_000;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** What makes bulks fast is held while they come, and given back behind the last. */
export function restAfterBulk(): void {
  clearTimeout(waiting);
  waiting = setTimeout(forgetTerms, LULL);
}
