import type { Database, Upgrade } from './schema.ts';

type Step = (db: Database, tx: Upgrade) => void;

/** Step n takes version n to n + 1. Append; never edit a step that shipped. */
export const steps: readonly Step[] = [
  (db) => {
    const articles = db.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('by-address', 'address');
    articles.createIndex('by-origin', 'origin.kind');
  },
  (db) => {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('by-term', 'terms', { multiEntry: true });
    entries.createIndex('by-word', 'words', { multiEntry: true });
    entries.createIndex('by-format', 'format');
  },
  (db) => {
    db.createObjectStore('deleted', { keyPath: 'id' });
    db.createObjectStore('facts');
  },
];
