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
    for (let at = draft.from; at < draft.to; at++) if (taken[at]) return [];
    taken.fill(1, draft.from, draft.to);
    return [draft];
  });
  return kept.toSorted((a, b) => a.from - b.from);
}

const lengthOf = ({ draft }: Offer) => draft.to - draft.from;

function offersIn(scene: Scene): Offer[] {
  const offers: Offer[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const token = scene.tokens[at];
    if (!scene.near[at] || !token) continue;
    const isNumber = scene.amounts[at] !== undefined || token.kind === 'number';
    for (const [rank, [read, begins]] of READERS.entries()) {
      if (begins !== 'any' && !(isNumber && begins.number) && !begins.words?.has(token.low))
        continue;
      const draft = read(scene, at);
      if (draft) offers.push({ draft, rank });
    }
  }
  return offers;
}
