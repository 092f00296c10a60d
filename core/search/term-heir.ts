import { adopted, emptyLexicon, type Lexicon } from './lexicon.ts';

/** In how many articles a term was met is counted so far. */
export const OFTEN = 255;

export interface Heir {
  readonly heir: Lexicon;
  /** By old number, the new one of a term that is kept. */
  readonly numbers: readonly (number | undefined)[];
}

/** A lexicon of those terms that were met in the most articles, at most so many. */
export function heirTo(lexicon: Lexicon, met: Uint8Array, most: number): Heir {
  const from = leastKept(met.subarray(0, lexicon.size), most);
  const heir = emptyLexicon();
  const numbers = Array.from({ length: lexicon.size }, (_, number) =>
    (met[number] ?? 0) >= from && heir.size < most ? adopted(heir, lexicon, number) : undefined,
  );
  return { heir, numbers };
}

/** From how many articles on a term is kept: not all that were met again may have room. */
function leastKept(met: Uint8Array, most: number): number {
  const having = new Uint32Array(OFTEN + 1);
  for (const times of met) having[times] = (having[times] ?? 0) + 1;
  let kept = 0;
  for (let times = OFTEN; times > 1; times--) {
    kept += having[times] ?? 0;
    if (kept > most) return times + 1;
  }
  return 2;
}
