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
  (db, tx) => {
    // The index has a database of its own now; it is made anew from the articles, see `index/mend.ts`.
    db.deleteObjectStore('entries');
    tx.objectStore('articles').createIndex('by-doc', 'doc', { unique: true });
    const prints = db.createObjectStore('prints', { keyPath: 'doc' });
    prints.createIndex('by-format', 'format');
    db.createObjectStore('gone');
  },
  (_db, tx) => {
    const articles = tx.objectStore('articles');
    articles.createIndex('by-published', 'published');
    articles.createIndex('by-outlet', 'outlet');
    articles.createIndex('by-pack', 'origin.pack');
    articles.createIndex('by-feed', 'origin.feed');
  },
];
