import { type Change, commit, type NewSegment, type Tally } from './commit.ts';
import { gathering, type Indexed } from './gather.ts';
import type { IndexDatabase } from './schema.ts';
import { segmentContent } from './segment-content.ts';
import { segmentWriter } from './segment-writer.ts';
import { nameKey } from './sketch.ts';
import type { State } from './state.ts';

/** Makes the living articles of the tail a segment. */
export async function flush(db: IndexDatabase, state: State): Promise<State> {
  const living = [...state.tail].filter(([doc]) => !state.dead.has(doc));
  return commit(db, state, segmentChange(living.toSorted(([a], [b]) => a - b)));
}

/** What brings these articles into the index as one segment; in the order of their numbers. */
export function segmentChange(articles: readonly (readonly [number, Indexed])[]): Change {
  const named = new Map<string, number>();
  const gathered = gathering();
  for (const [doc, { terms, names }] of articles) {
    gathered.add(doc, terms);
    for (const name of names) named.set(nameKey(name), (named.get(nameKey(name)) ?? 0) + 1);
  }
  const settled = new Map(articles);
  const lo = articles[0]?.[0] ?? 0;
  const [keys, holders] = [[...named.keys()], [...named.values()]];
  const counts: Tally = { keys, holders };
  if (gathered.isEmpty()) return { settled, counts };
  const content = segmentContent(articles.length);
  const writer = segmentWriter(lo, content.add);
  gathered.write(writer, (term, many) => void (keys.push(term), holders.push(many)));
  const segment: NewSegment = {
    lo,
    docs: articles.length,
    fences: writer.end(),
    content: content.end(),
  };
  return { segment, settled, counts };
}
