import type { Change } from './commit.ts';
import type { Kept } from './kept-blocks.ts';
import { type Counted, madeSegment } from './made-segment.ts';
import { type IndexDatabase, partKey } from './schema.ts';
import type { State } from './state.ts';
import { writeBulk } from './written.ts';

/** Writes the living articles of the tail as a segment; the dead are to be forgotten. */
export async function flushed(db: IndexDatabase, state: State, owner: number): Promise<Change> {
  const gone = [...state.dead.keys()];
  const living = [...state.tail].filter(([doc]) => !state.dead.has(doc));
  const change = await written(
    db,
    owner,
    living.toSorted(([a], [b]) => a - b),
    state.kept,
  );
  return { ...change, gone };
}

/** Few enough blocks to be remembered at once. */
const FEW = 24;

/** Writes a segment of these articles, in the order of their numbers; resolves to what is left to do. */
export async function written(
  db: IndexDatabase,
  owner: number,
  articles: readonly (readonly [number, Counted])[],
  kept?: Kept,
): Promise<Change> {
  const settled = new Map(articles);
  const { blocks, counts, ...made } = await madeSegment(articles);
  if (blocks.length === 0) return { owner, settled, counts };
  const sizes = await writeBulk(db, owner, articles.length, blocks);
  if (blocks.length <= FEW) blocks.forEach((block, at) => kept?.add(partKey(owner, at), block));
  return { owner, segment: { ...made, ...sizes }, settled, counts };
}
