import { openDB } from 'idb';
import MiniSearch from 'minisearch';
import { plain } from './queries.ts';
import { serveEngine } from './serve-engine.ts';

const options = {
  fields: ['text'],
  idField: 'at',
  tokenize: plain,
  processTerm: (term: string) => term,
};
let index = new MiniSearch(options);
const database = () =>
  openDB('minisearch', 1, { upgrade: (db) => void db.createObjectStore('index') });

async function save() {
  const db = await database();
  await db.put('index', JSON.stringify(index), 'index');
  db.close();
}

const places = (found: readonly { id: number }[]) => found.map(({ id }) => id);

// Loaded whole from IndexedDB, as it must be after a worker was stopped.
serveEngine({
  async open() {
    const db = await database();
    const stored: unknown = await db.get('index', 'index');
    db.close();
    if (typeof stored === 'string') index = MiniSearch.loadJSON(stored, options);
  },
  addMany: async (texts) => index.addAll(texts),
  settle: save,
  async addOne(text) {
    index.add(text);
    await save();
  },
  typed: async ({ words, prefix }) =>
    places(
      index.search({
        combineWith: 'AND',
        queries: [...words, { queries: [prefix], prefix: true }],
      }),
    ).slice(0, 10),
  like: async (words) => places(index.search(words.join(' '), { combineWith: 'OR' })).slice(0, 11),
  bytes: async () => JSON.stringify(index).length,
});
