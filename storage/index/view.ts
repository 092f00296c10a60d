import type { CorpusFrequencies } from '../../core/stories/story.ts';
import { lengthOf } from './lengths.ts';
import { holdersIn, nameKey } from './sketch.ts';
import { freshOf, type State } from './state.ts';

/** What the index knows of its articles at one moment. */
export interface View {
  /** Numbers of articles are below this. */
  readonly numbers: number;
  /** Words of an article on average. */
  readonly average: number;
  readonly lengthOf: (doc: number) => number;
  /** By number, the code of the length, see `lengths.ts`. */
  readonly lengths: Uint8Array;
  /**
   * How many articles hold a term or a name: right for young articles, by the sketch for others. Where
   * frequencies were not asked for, only the number of documents.
   */
  readonly frequencies: CorpusFrequencies;
}

export function viewOf(state: State): View {
  const { lengths, sketch, live, words } = state;
  const fresh = sketch ? freshOf(state) : undefined;
  const holders = (key: string) => {
    if (!sketch || !fresh) throw new Error('frequencies were not asked for');
    return holdersIn(sketch, fresh, key);
  };
  return {
    numbers: lengths.length,
    average: live === 0 ? 1 : words / live,
    lengths,
    lengthOf: (doc) => lengthOf(lengths[doc]),
    frequencies: { documents: live, term: holders, name: (name) => holders(nameKey(name)) },
  };
}
