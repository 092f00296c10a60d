import type { Draft } from './draft.ts';
import { READERS } from './readers/index.ts';
import type { Reader } from './readers/reader.ts';
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

interface Ranked {
  readonly read: Reader;
  readonly rank: number;
}

const RANKED = READERS.map(([read, begins], rank) => ({ read, rank, begins }));
const ANYWHERE: readonly Ranked[] = RANKED.filter(({ begins }) => begins === 'any');
const AT_NUMBERS: readonly Ranked[] = RANKED.filter(
  ({ begins }) => begins === 'any' || begins.number,
);
const AT_WORDS: ReadonlyMap<string, readonly Ranked[]> = Map.groupBy(
  RANKED.flatMap((one) =>
    one.begins === 'any' ? [] : [...(one.begins.words ?? [])].map((word) => ({ ...one, word })),
  ),
  ({ word }) => word,
);

function offersIn(scene: Scene): Offer[] {
  const offers: Offer[] = [];
  const ask = (readers: readonly Ranked[], at: number) => {
    for (const { read, rank } of readers) {
      const draft = read(scene, at);
      if (draft) offers.push({ draft, rank });
    }
  };
  for (let at = 0; at < scene.tokens.length; at++) {
    const token = scene.tokens[at];
    if (!scene.near[at] || !token) continue;
    const isNumber = scene.amounts[at] !== undefined || token.kind === 'number';
    ask(isNumber ? AT_NUMBERS : ANYWHERE, at);
    const named = AT_WORDS.get(token.low);
    if (named) ask(named, at);
  }
  return offers;
}
