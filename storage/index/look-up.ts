import { findInBlock } from './block.ts';
import { blocksFor } from './fences.ts';
import type { Kept } from './kept-blocks.ts';
import { decoded, gatheredPostings, type Place, type Postings } from './postings.ts';
import { blockKey, type IndexReading } from './schema.ts';
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
 * Reads what the asked terms need, in one round trip: records within `tx`, slices of Blobs beside it.
 * Resolves to one list for each ask, of living articles only. Rejects with a `DOMException` where
 * another context has merged a Blob away meanwhile.
 */
export async function lookUp(
  tx: IndexReading,
  state: State,
  asks: readonly Ask[],
): Promise<Postings[]> {
  const targets = asks.map(({ term }) => encodeTerm(term));
  const wanted = state.segments.flatMap((segment) =>
    asks.flatMap(({ prefix = false }, ask) => {
      const [from, to] = blocksFor(segment.blocks, targets[ask] ?? NOTHING, prefix);
      return Array.from({ length: to - from }, (_, at): Wanted => ({
        ask,
        segment,
        block: from + at,
      }));
    }),
  );
  const blocks = await fetched(tx, state.kept, wanted);
  const places = asks.map((): { readonly place: Place; readonly lo: number }[] => []);
  for (const { ask, segment, block } of wanted) {
    const bytes = blocks.get(blockKey(segment.id, block));
    const target = targets[ask];
    if (!bytes || !target) continue;
    findInBlock(bytes, target, asks[ask]?.prefix ?? false, (place) =>
      places[ask]?.push({ place, lo: segment.lo }),
    );
  }
  return asks.map((ask, at) => listOf(state, ask, places[at] ?? []));
}

const NOTHING = new Uint8Array();

async function fetched(tx: IndexReading, kept: Kept, wanted: readonly Wanted[]) {
  const blocks = new Map<number, Uint8Array>();
  const store = tx.objectStore('blocks');
  const distinct = new Map<number, Wanted>();
  for (const each of wanted) {
    const key = blockKey(each.segment.id, each.block);
    const known = kept.get(key);
    if (known) blocks.set(key, known);
    else distinct.set(key, each);
  }
  const read = (key: number, block: Uint8Array) => {
    blocks.set(key, block);
    kept.add(key, block);
  };
  const runs: Promise<void>[] = [];
  const bySegment = Map.groupBy(distinct.values(), ({ segment }) => segment);
  for (const [segment, held] of bySegment) {
    if (segment.kind === 'blob') {
      for (const run of runsOf(held.map(({ block }) => block)))
        runs.push(slice(segment, run, read));
      continue;
    }
    for (const { block } of held) {
      const key = blockKey(segment.id, block);
      runs.push(store.get(key).then((bytes) => void (bytes && read(key, bytes))));
    }
  }
  await Promise.all(runs);
  return blocks;
}

/** Neighbouring blocks are read as one slice. */
function runsOf(blocks: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const block of blocks.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === block) last[1] = block + 1;
    else runs.push([block, block + 1]);
  }
  return runs;
}

async function slice(
  { id, blob, blocks: { starts } }: Segment,
  [from, to]: readonly [number, number],
  read: (key: number, block: Uint8Array) => void,
): Promise<void> {
  const begin = starts[from] ?? 0;
  if (!blob) throw new DOMException('a segment lies nowhere', 'NotFoundError');
  const bytes = new Uint8Array(await blob.slice(begin, starts[to]).arrayBuffer());
  for (let block = from; block < to; block++) {
    const place = (starts[block] ?? 0) - begin;
    const next = (starts[block + 1] ?? 0) - begin;
    // A copy where there are several: what is kept shall not hold the others.
    const own = to - from > 1 ? bytes.slice(place, next) : bytes;
    read(blockKey(id, block), own);
  }
}

function listOf(
  state: State,
  { term, prefix = false }: Ask,
  places: readonly { readonly place: Place; readonly lo: number }[],
): Postings {
  const list = gatheredPostings();
  for (const { place, lo } of places) list.pushLiving(decoded(place, lo), state.lengths);
  for (const [doc, entry] of state.tail) {
    if (!state.lengths[doc]) continue;
    const count = prefix ? entry.countPrefix(term) : entry.count(term);
    if (count > 0) list.push(doc, Math.min(count, 65_535));
  }
  return prefix ? joined(list.list(), state.lengths.length) : list.list();
}

/** Several terms begin alike: each article once, with all that it says of them. */
function joined({ docs, counts }: Postings, numbers: number): Postings {
  const sums = new Uint32Array(numbers);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] ?? 0;
    sums[doc] = (sums[doc] ?? 0) + (counts[at] ?? 0);
  }
  const list = gatheredPostings(Math.max(1, docs.length));
  for (const doc of docs) {
    const sum = sums[doc] ?? 0;
    if (sum > 0) list.push(doc, Math.min(sum, 65_535));
    sums[doc] = 0;
  }
  return list.list();
}
