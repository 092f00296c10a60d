import type { Draft } from './draft.ts';
import { READERS } from './readers/index.ts';
import type { Scene } from './scene.ts';

/** The longest finding at each place; of two as long, that of the reader further up the list. */
export function draftsOf(scene: Scene): Draft[] {
  const offers = scene.tokens.flatMap((_, at) =>
    READERS.flatMap((read, rank) => {
      const draft = read(scene, at);
      return draft ? [{ draft, rank, length: draft.to - draft.from }] : [];
    }),
  );
  offers.sort((a, b) => b.length - a.length || a.rank - b.rank || a.draft.from - b.draft.from);
  const taken = new Uint8Array(scene.tokens.length);
  const kept = offers.flatMap(({ draft }) => {
    if (taken.subarray(draft.from, draft.to).includes(1)) return [];
    taken.fill(1, draft.from, draft.to);
    return [draft];
  });
  return kept.toSorted((a, b) => a.from - b.from);
}
