import { connection } from '../open.ts';
import {
  INDEX_FORMAT,
  type IndexDatabase,
  type IndexSchema,
  type IndexWriting,
  PARTS,
  writingIndex,
} from './schema.ts';

/** The version of the database; the format of what is in it is in the manifest. */
const VERSION = 3;

export const indexConnection = (name: string) =>
  connection<IndexSchema>(name, VERSION, (db) => {
    // There were versions whose stores were others: their index is made anew from the articles.
    for (const store of db.objectStoreNames) db.deleteObjectStore(store);
    for (const store of PLAIN) db.createObjectStore(store);
    db.createObjectStore('segments', { autoIncrement: true });
    db.createObjectStore('tail', { keyPath: 'doc', autoIncrement: true });
    db.createObjectStore('dead', { keyPath: 'doc' });
  });

const PLAIN = ['manifest', 'generation', 'lengths', 'sketch', 'days', 'blocks', 'blobs'] as const;

/** Begins an empty index, in place of one that is missing or of another format. */
export const beginIndex = (db: IndexDatabase): Promise<void> =>
  writingIndex(db, async (tx) => {
    const manifest = await tx.objectStore('manifest').get('manifest');
    // Another context may have begun it.
    if (manifest?.format === INDEX_FORMAT) return;
    const generation = await emptied(tx);
    const id = crypto.randomUUID();
    const empty = { format: INDEX_FORMAT, id, generation, segments: [], sketch: 0 };
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
  for (const store of PARTS) if (store !== 'generation') await tx.objectStore(store).clear();
  await tx.objectStore('generation').put(generation, 'generation');
  return generation;
}
