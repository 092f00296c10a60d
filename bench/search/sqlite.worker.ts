import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import { serveEngine } from './serve-engine.ts';

const SETTINGS = `pragma page_size=8192; pragma journal_mode=truncate; pragma synchronous=off;
  pragma cache_size=-32000; pragma locking_mode=exclusive`;
// Contentless, as our index holds no bodies either.
const TABLE =
  "create virtual table if not exists found using fts5(text, content='', contentless_delete=1)";
const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`);

let db: Database;
let asking: PreparedStatement;

function ask(wanted: string, most: number): number[] {
  const places: number[] = [];
  asking.bind([wanted, most]);
  while (asking.step()) places.push(Number(asking.get(0)) - 1);
  asking.reset();
  return places;
}

serveEngine({
  async open() {
    const { default: start } = await import(
      /* @vite-ignore */ new URL('/sqlite3.mjs', location.href).href
    );
    Object.assign(globalThis, {
      sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-wl': true, kvvfs: true } } },
    });
    const sqlite = await start({
      locateFile: (file: string) => `/${file}`,
      print() {},
      printErr() {},
    });
    const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'found', initialCapacity: 6 });
    const opened: Database = new pool.OpfsSAHPoolDb('/found.db');
    opened.exec(SETTINGS);
    opened.exec(TABLE);
    db = opened;
    asking = db.prepare('select rowid from found where found match ? order by rank limit ?');
  },
  async addMany(texts) {
    db.transaction(() => {
      const insert = db.prepare('insert into found(rowid, text) values(?, ?)');
      for (const { at, text } of texts) insert.bind([at + 1, text]).stepReset();
      insert.finalize();
    });
  },
  settle: async () => void db.exec("insert into found(found) values('optimize')"),
  addOne: async ({ at, text }) =>
    void db.exec({ sql: 'insert into found(rowid, text) values(?, ?)', bind: [at + 1, text] }),
  typed: async ({ words, prefix }) => ask(`${quoted(words).join(' ')} "${prefix}"*`, 10),
  like: async (words) => ask(quoted(words).join(' OR '), 11),
  bytes: async () =>
    Number(db.selectValue('pragma page_count')) * Number(db.selectValue('pragma page_size')),
});
