import { gathered, type Gathered, pushLiving } from './postings.ts';
import type { IndexDatabase, SegmentRecord } from './schema.ts';
import { segmentReader, type SegmentReader } from './segment-reader.ts';
import { segmentWriter } from './segment-writer.ts';
import type { Segment, State } from './state.ts';
import { compareTerms } from './term-bytes.ts';
import { writeParts } from './written.ts';

/** So many terms are merged before one looks at the clock. */
const LOOK_EVERY = 64;
/** Blocks written at a time. */
const WRITTEN = 64;

/**
 * Writes several segments as one under an announced number, without the postings of what is gone;
 * rests for others. `undefined` where nothing is left.
 */
export async function mergedSegment(
  db: IndexDatabase,
  { lengths }: Pick<State, 'lengths'>,
  segments: readonly Segment[],
  owner: number,
  rest: () => Promise<unknown>,
): Promise<SegmentRecord | undefined> {
  const lo = Math.min(...segments.map((segment) => segment.lo));
  const blocks: Uint8Array[] = [];
  let [wrote, writing] = [0, Promise.resolve()];
  // One goes on while the other is written.
  const write = async () => {
    await writing;
    const ready = blocks.splice(0);
    writing = writeParts(db, 'blocks', owner, wrote, ready);
    writing.catch(() => undefined);
    wrote += ready.length;
  };
  const writer = segmentWriter(lo, (block) => void blocks.push(block));
  const holding = new Uint8Array(lengths.length);
  const list = gathered(1024);
  const queue = await readersOf(db, segments);
  for (let terms = 1; queue.length > 0; terms++) {
    const alike = takeAlike(queue);
    list.size = 0;
    for (const reader of alike) pushLiving(list, reader.place(), reader.lo, lengths);
    if (list.size > 0) {
      sortByDoc(list);
      for (let at = 0; at < list.size; at++) holding[list.docs[at] ?? 0] = 1;
      writer.add(alike[0], list, 0, list.size);
    }
    for (const reader of alike) if (reader.step() || (await reader.load())) enqueue(queue, reader);
    if (blocks.length >= WRITTEN) await write();
    if (terms % LOOK_EVERY === 0) await rest();
  }
  const fences = writer.end();
  await write();
  await writing;
  const docs = holding.reduce((sum, holds) => sum + holds, 0);
  return docs > 0 ? { lo, docs, fences } : undefined;
}

/** By term, then by the numbers of their articles; each stands at a term. */
async function readersOf(db: IndexDatabase, segments: readonly Segment[]) {
  const queue: SegmentReader[] = [];
  for (const segment of segments) {
    const reader = segmentReader(db, segment, segments.length);
    if (await reader.load()) enqueue(queue, reader);
  }
  return queue;
}

function enqueue(queue: SegmentReader[], reader: SegmentReader): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    const order = other ? compareTerms(reader, other) || reader.lo - other.lo : -1;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  queue.splice(low, 0, reader);
}

/** Takes those that stand at the least term; at least one. */
function takeAlike(queue: SegmentReader[]): [SegmentReader, ...SegmentReader[]] {
  const first = queue.shift();
  if (!first) throw new Error('nothing left to merge');
  const alike: [SegmentReader, ...SegmentReader[]] = [first];
  for (let next = queue[0]; next && compareTerms(first, next) === 0; next = queue[0]) {
    alike.push(next);
    queue.shift();
  }
  return alike;
}

/** Segments may interleave: a bulk's numbers were reserved before others' and settled after them. */
function sortByDoc(list: Gathered): void {
  const { docs, counts, size } = list;
  let at = 1;
  while (at < size && (docs[at - 1] ?? 0) < (docs[at] ?? 0)) at++;
  if (at >= size) return;
  const order = Uint32Array.from({ length: size }, (_, place) => place).toSorted(
    (a, b) => (docs[a] ?? 0) - (docs[b] ?? 0),
  );
  docs.set(Uint32Array.from(order, (place) => docs[place] ?? 0));
  counts.set(Uint16Array.from(order, (place) => counts[place] ?? 1));
}
