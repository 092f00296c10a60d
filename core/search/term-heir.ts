import { adopted, emptyLexicon, type Lexicon } from './lexicon.ts';

export interface Heir {
  readonly heir: Lexicon;
  /** By old number, the new one of a term that is kept. */
  readonly numbers: readonly (number | undefined)[];
}

/**
 * A lexicon of at most so many terms that were met in two articles or more. Those that came first stay:
 * they are the frequent ones, and have been kept before.
 */
export function heirTo(lexicon: Lexicon, met: Uint8Array, most: number): Heir {
  const heir = emptyLexicon();
  const numbers = Array.from({ length: lexicon.size }, (_, number) =>
    (met[number] ?? 0) > 1 && heir.size < most ? adopted(heir, lexicon, number) : undefined,
  );
  return { heir, numbers };
}
