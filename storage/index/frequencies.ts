import type { CorpusFrequencies } from '../../core/stories/story.ts';
import type { Database } from '../schema.ts';
import { nameKey, termKey } from './entry.ts';

/** Counts how many articles hold each key; remembers until the corpus changes. */
export interface Frequencies {
  readonly of: (db: Database, keys: Iterable<string>) => Promise<CorpusFrequencies>;
}

export function rememberedFrequencies(): Frequencies {
  let generation: unknown;
  let known = new Map<string, number>();
  return {
    async of(db, keys) {
      const tx = db.transaction(['entries', 'facts']);
      const now = await tx.objectStore('facts').get('generation');
      // Each corpus state gets its own table: an earlier answer may still be in use.
      if (now !== generation) [generation, known] = [now, new Map()];
      const counts = known;
      const index = tx.objectStore('entries').index('by-term');
      const missing = [...new Set(keys)].filter((key) => !counts.has(key));
      const [documents] = await Promise.all([
        tx.objectStore('entries').count(),
        ...missing.map(async (key) => counts.set(key, await index.count(key))),
      ]);
      return {
        documents,
        term: (term) => counts.get(termKey(term)) ?? 0,
        name: (name) => counts.get(nameKey(name)) ?? 0,
      };
    },
  };
}
