import { findInBlock } from './block.ts';
import { blocksFor } from './fences.ts';
import { gatheredPostings, type Place, type Postings, readPostings } from './postings.ts';
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
  const wanted = state.segments.flatMap((segment) =>
    asks.flatMap(({ term, prefix = false }, ask) => {
      const [from, to] = blocksFor(segment.blocks, term, prefix);
      return Array.from({ length: to - from }, (_, at): Wanted => ({
        ask,
        segment,
        block: from + at,
      }));
    }),
  );
  const blocks = await fetched(tx, wanted);
  const places = asks.map((): { readonly place: Place; readonly lo: number }[] => []);
  const targets = asks.map(({ term }) => encodeTerm(term));
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

async function fetched(tx: IndexReading, wanted: readonly Wanted[]) {
  const blocks = new Map<number, Uint8Array>();
  const store = tx.objectStore('blocks');
  const distinct = new Map(wanted.map((each) => [blockKey(each.segment.id, each.block), each]));
  const runs: Promise<void>[] = [];
  const bySegment = Map.groupBy(distinct.values(), ({ segment }) => segment);
  for (const [segment, held] of bySegment) {
    if (segment.kind === 'blob') {
      for (const run of runsOf(held.map(({ block }) => block)))
        runs.push(slice(segment, run, blocks));
      continue;
    }
    for (const { block } of held) {
      const key = blockKey(segment.id, block);
      runs.push(store.get(key).then((bytes) => void (bytes && blocks.set(key, bytes))));
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
  into: Map<number, Uint8Array>,
): Promise<void> {
  const begin = starts[from] ?? 0;
  if (!blob) throw new DOMException('a segment lies nowhere', 'NotFoundError');
  const bytes = new Uint8Array(await blob.slice(begin, starts[to]).arrayBuffer());
  for (let block = from; block < to; block++) {
    const place = (starts[block] ?? 0) - begin;
    into.set(blockKey(id, block), bytes.subarray(place, (starts[block + 1] ?? 0) - begin));
  }
}

function listOf(
  state: State,
  { term, prefix = false }: Ask,
  places: readonly { readonly place: Place; readonly lo: number }[],
): Postings {
  const list = gatheredPostings();
  for (const { place, lo } of places) {
    readPostings(place, lo, (doc, count) => {
      if (state.lengths[doc]) list.push(doc, count);
    });
  }
  for (const [doc, { terms }] of state.tail) {
    if (!state.lengths[doc]) continue;
    if (!prefix) {
      const count = terms.get(term);
      if (count !== undefined) list.push(doc, count);
      continue;
    }
    for (const [said, count] of terms) if (said.startsWith(term)) list.push(doc, count);
  }
  return prefix ? joined(list.list(), state.lengths.length) : list.list();
}

/** Several terms begin alike: each article once, with all that it says of them. */
function joined({ docs, counts }: Postings, numbers: number): Postings {
  const sums = new Uint32Array(numbers);
  docs.forEach((doc, at) => {
    sums[doc] = (sums[doc] ?? 0) + (counts[at] ?? 0);
  });
  const list = gatheredPostings(Math.max(1, docs.length));
  for (const doc of docs) {
    const sum = sums[doc] ?? 0;
    if (sum > 0) list.push(doc, Math.min(sum, 65_535));
    sums[doc] = 0;
  }
  return list.list();
}
