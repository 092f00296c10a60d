import { rests } from '../pauses.ts';
import type { Tally } from './after.ts';
import type { Fences } from './fences.ts';
import { gather, type Indexed } from './gather.ts';
import { segmentWriter } from './segment-writer.ts';
import { hashesOf } from './sketch.ts';
import type { TailEntry } from './tail.ts';
import { orderOf, termAt } from './term-order.ts';

/** An article of the tail, or a new one. */
export type Counted = Indexed | TailEntry;

/** What brings articles into the index as one segment. */
export interface MadeSegment {
  readonly lo: number;
  readonly docs: number;
  readonly fences: Fences;
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  readonly counts: Tally;
}

/** So many terms are written before one looks at the clock. */
const LOOK_EVERY = 256;

/** Of articles in the order of their numbers; with rests, for others wait. */
export async function madeSegment(
  articles: readonly (readonly [number, Counted])[],
): Promise<MadeSegment> {
  const rest = rests();
  const { lexicon, lists, ends } = gather(articles);
  await rest();
  const order = orderOf(lexicon);
  await rest();
  const lo = articles[0]?.[0] ?? 0;
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const writer = segmentWriter(lo, (block) => void blocks.push(block));
  const counts = tallyOf(articles, ends.length);
  let written = 0;
  for (const term of order) {
    const from = term === 0 ? 0 : (ends[term - 1] ?? 0);
    const to = ends[term] ?? 0;
    if (from === to || term >= ends.length) continue;
    writer.add(termAt(lexicon, term), lists, from, to);
    counts.add(lexicon.hashes[term] ?? 0, to - from);
    if ((written += 1) % LOOK_EVERY === 0) await rest();
  }
  const fences = writer.end();
  return { lo, docs: articles.length, fences, blocks, counts: counts.tally() };
}

/** Begins with what the lexicon does not hold, has room for so many terms more. */
function tallyOf(articles: readonly (readonly [number, Counted])[], terms: number) {
  const named = new Map<number, number>();
  for (const [, article] of articles)
    for (const hash of namesOf(article)) named.set(hash, (named.get(hash) ?? 0) + 1);
  const hashes = new Int32Array(terms + named.size);
  const holders = new Uint32Array(terms + named.size);
  let size = 0;
  const add = (hash: number, many: number) => {
    hashes[size] = hash;
    holders[size++] = many;
  };
  for (const [hash, many] of named) add(hash, many);
  const tally = (): Tally => ({
    hashes: hashes.subarray(0, size),
    holders: holders.subarray(0, size),
  });
  return { add, tally };
}

/** A record of the tail has them after those of its terms. */
const namesOf = (article: Counted): Int32Array =>
  'hashes' in article ? article.hashes.subarray(article.terms.size) : hashesOf([], article.names);
