import { findInBlock } from './block.ts';
import { blocksFor } from './fences.ts';
import type { Kept } from './kept-blocks.ts';
import { piecesOf } from './pieces.ts';
import { gathered, type Gathered, listOf, type Postings, push, pushLiving } from './postings.ts';
import { type IndexReading, partKey } from './schema.ts';
import type { Segment, State } from './state.ts';
import { encodeTerm } from './term-bytes.ts';

/** A term to look up, or every term that begins with it. */
export interface Ask {
  readonly term: string;
  readonly prefix?: boolean;
}

interface Wanted {
  readonly ask: number;
  readonly segment: Segment;
  readonly block: number;
}

/**
 * Reads what the asked terms need, in one round trip. Resolves to one list for each ask, of living
 * articles only. Rejects with a `DOMException` where another context has merged a Blob away meanwhile.
 */
export async function lookUp(
  tx: IndexReading,
  state: State,
  asks: readonly Ask[],
): Promise<Postings[]> {
  const targets = asks.map(({ term }) => encodeTerm(term));
  const wanted = state.segments.flatMap((segment) =>
    asks.flatMap(({ prefix = false }, ask) => {
      const [from, to] = blocksFor(segment.fences, targets[ask] ?? NOTHING, prefix);
      return Array.from({ length: to - from }, (_, at): Wanted => ({
        ask,
        segment,
        block: from + at,
      }));
    }),
  );
  const blocks = await fetched(tx, state.kept, wanted);
  const lists = asks.map(() => gathered());
  for (const { ask, segment, block } of wanted) {
    const bytes = blocks.get(partKey(segment.id, block));
    const [target, list] = [targets[ask], lists[ask]];
    if (!bytes || !target || !list) continue;
    findInBlock(bytes, target, asks[ask]?.prefix ?? false, (place) =>
      pushLiving(list, place, segment.lo, state.lengths),
    );
  }
  return asks.map((ask, at) => withTail(state, ask, lists[at] ?? gathered()));
}

const NOTHING = new Uint8Array();

async function fetched(tx: IndexReading, kept: Kept, wanted: readonly Wanted[]) {
  const blocks = new Map<number, Uint8Array>();
  const missing = new Map<number, Wanted>();
  for (const each of wanted) {
    const key = partKey(each.segment.id, each.block);
    const known = kept.get(key);
    if (known) blocks.set(key, known);
    else missing.set(key, each);
  }
  const read = async ([key, { segment, block }]: readonly [number, Wanted]) => {
    const bytes = await blockOf(tx, segment, block, key);
    if (!bytes) return;
    blocks.set(key, bytes);
    kept.add(key, bytes);
  };
  await Promise.all([...missing].map(read));
  return blocks;
}

async function blockOf(tx: IndexReading, { id, sizes }: Segment, block: number, key: number) {
  if (!sizes) return tx.objectStore('blocks').get(key);
  const blob = await tx.objectStore('blobs').get(id);
  return (await piecesOf(blob, sizes, block, block + 1))[0];
}

function withTail(state: State, { term, prefix = false }: Ask, list: Gathered): Postings {
  for (const [doc, entry] of state.tail) {
    if (!state.lengths[doc]) continue;
    const count = prefix ? entry.countPrefix(term) : entry.count(term);
    if (count > 0) push(list, doc, Math.min(count, 65_535));
  }
  return prefix ? joined(listOf(list), state.lengths.length) : listOf(list);
}

/** Several terms begin alike: each article once, with all that it says of them. */
function joined({ docs, counts }: Postings, numbers: number): Postings {
  const sums = new Uint32Array(numbers);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] ?? 0;
    sums[doc] = (sums[doc] ?? 0) + (counts[at] ?? 0);
  }
  const list = gathered(Math.max(1, docs.length));
  for (const doc of docs) {
    const sum = sums[doc] ?? 0;
    if (sum > 0) push(list, doc, Math.min(sum, 65_535));
    sums[doc] = 0;
  }
  return listOf(list);
}
