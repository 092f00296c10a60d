import type { Draft } from './draft.ts';
import { READERS } from './readers/index.ts';
import type { Scene } from './scene.ts';

interface Offer {
  readonly draft: Draft;
  readonly rank: number;
}

/** The longest finding at each place; of two as long, that of the reader further up the list. */
export function draftsOf(scene: Scene): Draft[] {
  const offers = offersIn(scene).toSorted(
    (a, b) => lengthOf(b) - lengthOf(a) || a.rank - b.rank || a.draft.from - b.draft.from,
  );
  const taken = new Uint8Array(scene.tokens.length);
  const kept = offers.flatMap(({ draft }) => {
    if (taken.subarray(draft.from, draft.to).includes(1)) return [];
    taken.fill(1, draft.from, draft.to);
    return [draft];
  });
  return kept.toSorted((a, b) => a.from - b.from);
}

const lengthOf = ({ draft }: Offer) => draft.to - draft.from;

function offersIn(scene: Scene): Offer[] {
  const offers: Offer[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    if (!scene.near[at]) continue;
    READERS.forEach((read, rank) => {
      const draft = read(scene, at);
      if (draft) offers.push({ draft, rank });
    });
  }
  return offers;
}
