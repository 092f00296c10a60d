import { AT_A_STRETCH } from '../pauses.ts';
import { walkBlock } from './block.ts';
import type { NewSegment } from './commit.ts';
import { decoded, gatheredPostings, type Place } from './postings.ts';
import { blockKey, type IndexDatabase } from './schema.ts';
import { segmentWriter } from './segment-writer.ts';
import { segmentContent } from './segment-content.ts';
import type { Segment, State } from './state.ts';
import { compareTerms } from './term-bytes.ts';

/** So many terms are merged before one looks at the clock. */
const LOOK_EVERY = 64;
/** Blocks read at a time. */
const AHEAD = 64;

/** Writes several segments as one, without the postings of what is gone; pauses for others. */
export async function mergedSegment(
  db: IndexDatabase,
  { lengths }: Pick<State, 'lengths'>,
  segments: readonly Segment[],
  pause: () => Promise<unknown>,
): Promise<NewSegment | undefined> {
  const lo = Math.min(...segments.map((segment) => segment.lo));
  const content = segmentContent(segments.reduce((sum, { docs }) => sum + docs, 0));
  const holding = new Uint8Array(lengths.length);
  const writer = segmentWriter(lo, content.add);
  const list = gatheredPostings(1024);
  const readers = segments.map((segment) => segmentReader(db, segment));
  for (const reader of readers) await reader.load();
  let [terms, begun] = [0, performance.now()];
  for (let term = least(readers); term !== undefined; term = least(readers)) {
    list.clear();
    for (const reader of readers) {
      if (reader.term() !== term) continue;
      list.pushLiving(decoded(reader.place(), reader.lo), lengths);
      if (!reader.step()) await reader.load();
    }
    const postings = ascending(list.list());
    for (const doc of postings.docs) holding[doc] = 1;
    if (postings.docs.length > 0) writer.add(term, postings);
    terms += 1;
    if (terms % LOOK_EVERY > 0 || performance.now() - begun < AT_A_STRETCH) continue;
    await pause();
    begun = performance.now();
  }
  const docs = holding.reduce((sum, holds) => sum + holds, 0);
  return docs > 0 ? { lo, docs, fences: writer.end(), content: content.end() } : undefined;
}

function least(readers: readonly Reader[]): string | undefined {
  let found: string | undefined;
  for (const reader of readers) {
    const term = reader.term();
    if (term === undefined || term === found) continue;
    if (found === undefined || compareTerms(term, found) < 0) found = term;
  }
  return found;
}

/** Segments may interleave: a bulk's numbers were reserved before others' and settled after them. */
function ascending(list: { readonly docs: Uint32Array; readonly counts: Uint16Array }) {
  const { docs, counts } = list;
  if (docs.every((doc, at) => at === 0 || (docs[at - 1] ?? 0) < doc)) return list;
  const order = Uint32Array.from(docs.keys()).toSorted((a, b) => (docs[a] ?? 0) - (docs[b] ?? 0));
  return {
    docs: Uint32Array.from(order, (at) => docs[at] ?? 0),
    counts: Uint16Array.from(order, (at) => counts[at] ?? 1),
  };
}

type Reader = ReturnType<typeof segmentReader>;

/** Steps through a segment's terms. `step` is false where more must be loaded first. */
function segmentReader(db: IndexDatabase, segment: Segment) {
  const { starts } = segment.blocks;
  const many = starts.length - 1;
  let next = 0;
  let ahead: Uint8Array[] = [];
  let walk = walkBlock(new Uint8Array());
  let term: string | undefined;
  const step = (): boolean => {
    while (!walk.next()) {
      const block = ahead.shift();
      if (!block) return false;
      walk = walkBlock(block);
    }
    term = walk.term();
    return true;
  };
  return {
    lo: segment.lo,
    term: () => term,
    place: (): Place => walk.place(),
    step,
    async load() {
      term = undefined;
      if (next >= many) return;
      const to = Math.min(many, next + AHEAD);
      ahead = await blocksOf(db, segment, next, to);
      next = to;
      step();
    },
  };
}

async function blocksOf(db: IndexDatabase, segment: Segment, from: number, to: number) {
  const { starts } = segment.blocks;
  if (!segment.blob) {
    const range = IDBKeyRange.bound(
      blockKey(segment.id, from),
      blockKey(segment.id, to),
      false,
      true,
    );
    return db.getAll('blocks', range);
  }
  const begin = starts[from] ?? 0;
  const bytes = new Uint8Array(await segment.blob.slice(begin, starts[to]).arrayBuffer());
  return Array.from({ length: to - from }, (_, at) =>
    bytes.subarray((starts[from + at] ?? 0) - begin, (starts[from + at + 1] ?? 0) - begin),
  );
}
