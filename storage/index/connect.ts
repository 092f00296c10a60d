import { connection } from '../open.ts';
import {
  INDEX_FORMAT,
  type IndexDatabase,
  type IndexSchema,
  type IndexWriting,
  writingIndex,
} from './schema.ts';

/** The version of the database; the format of what is in it is in the manifest. */
const VERSION = 2;

const STORES = [
  'manifest',
  'generation',
  'tables',
  'sketch',
  'days',
  'dead',
  'bases',
  'blocks',
] as const;

export const indexConnection = (name: string) =>
  connection<IndexSchema>(name, VERSION, (db) => {
    const present = db.objectStoreNames;
    if ([...STORES, 'tail' as const].every((store) => present.contains(store))) return;
    // There was a version 1 without a sketch: it is made anew from the articles.
    for (const store of present) db.deleteObjectStore(store);
    for (const store of STORES) db.createObjectStore(store);
    db.createObjectStore('tail', { autoIncrement: true });
  });

/** Begins an empty index, in place of one that is missing or of another format. */
export const beginIndex = (db: IndexDatabase): Promise<void> =>
  writingIndex(db, async (tx) => {
    const manifest = await tx.objectStore('manifest').get('manifest');
    // Another context may have begun it.
    if (manifest?.format === INDEX_FORMAT) return;
    const generation = await emptied(tx);
    const id = crypto.randomUUID();
    const empty = { format: INDEX_FORMAT, id, generation, nextSegment: 1, segments: [] };
    await tx.objectStore('manifest').put(empty, 'manifest');
  });

/** Leaves no index: whoever asks next begins one. */
export const emptyIndex = (db: IndexDatabase): Promise<void> =>
  writingIndex(db, async (tx) => {
    await tx.objectStore('manifest').clear();
    await emptied(tx);
  });

/** The generation goes on rising: contexts that hold an earlier state see that it is gone. */
async function emptied(tx: IndexWriting): Promise<number> {
  const generation = ((await tx.objectStore('generation').get('generation')) ?? 0) + 1;
  for (const store of ['tables', 'sketch', 'days', 'tail', 'dead', 'bases', 'blocks'] as const)
    await tx.objectStore(store).clear();
  await tx.objectStore('generation').put(generation, 'generation');
  return generation;
}
