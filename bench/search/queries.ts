import { fingerprint } from '../../core/stories/fingerprint.ts';
import type { Fingerprint } from '../../core/stories/story.ts';
import { type MadeCorpus } from './corpus.ts';
import { below, oneOf, seeded } from './random.ts';

/** What a reader types: two words and the beginning of a third, all of one article. */
export interface Typed {
  readonly words: readonly string[];
  readonly prefix: string;
  readonly at: number;
}

/** A page whose story is looked for. */
export interface Like {
  readonly at: number;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly siblings: readonly number[];
  /** What the report matches by in any case, as the other engines are given the words. */
  readonly print: Fingerprint;
}

const COMMON = 4;

export function typedQueries(corpus: MadeCorpus, many: number, seed: number): Typed[] {
  const random = seeded(seed);
  const found: Typed[] = [];
  while (found.length < many) {
    const at = below(random, corpus.size);
    const { title, text } = corpus.article(at);
    const said = [
      ...new Set(plain(text).filter((word) => word.length > COMMON && /^[a-z]+$/.test(word))),
    ];
    const headline = plain(title).filter((word) => word.length > COMMON && /^[a-z]+$/.test(word));
    if (said.length < 20 || headline.length === 0) continue;
    const words = [oneOf(random, headline), oneOf(random, said)];
    const third = oneOf(random, said);
    if (new Set([...words, third]).size < 3) continue;
    found.push({ words, prefix: third.slice(0, Math.max(3, Math.min(5, third.length - 1))), at });
  }
  return found;
}

export function likeQueries(corpus: MadeCorpus, many: number, seed: number): Like[] {
  const random = seeded(seed);
  return Array.from({ length: many }, () => {
    const at = below(random, corpus.size);
    const { title, text, published } = corpus.article(at);
    const print = fingerprint({ title, text, published });
    return { at, title, text, published, siblings: corpus.siblings(at), print };
  });
}

export const plain = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/**
 * The rarest words of a text by a table of how many articles hold each, for engines that have no way
 * of choosing them: they get the choice for nothing.
 */
export function rarest(text: string, holders: ReadonlyMap<string, number>, many: number): string[] {
  const said = new Map<string, number>();
  for (const word of plain(text)) said.set(word, (said.get(word) ?? 0) + 1);
  return [...said]
    .map(([word, times]) => ({
      word,
      weight: (1 + Math.log(times)) * Math.log(1e5 / Math.max(1, holders.get(word) ?? 1)),
    }))
    .filter(({ word }) => (holders.get(word) ?? 0) > 1)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, many)
    .map(({ word }) => word);
}
