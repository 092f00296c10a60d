import { openDB } from 'idb';
import MiniSearch from 'minisearch';

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
}

const CHUNK = 500;
const index = new MiniSearch<Article>({ fields: ['title', 'text', 'outlet'], idField: 'id' });

// The least that survives a restart: the articles as they come, and the index once, when all are in.
async function take(): Promise<object> {
  const began = performance.now();
  const db = await openDB('minisearch', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('articles', { keyPath: 'id' });
      fresh.createObjectStore('index');
    },
  });
  let articles = 0;
  for await (const chunk of chunksOf('/made.jsonl')) {
    const tx = db.transaction('articles', 'readwrite');
    for (const article of chunk) void tx.store.put(article);
    index.addAll(chunk);
    await tx.done;
    articles += chunk.length;
  }
  await db.put('index', JSON.stringify(index), 'index');
  db.close();
  return { seconds: (performance.now() - began) / 1000, articles };
}

async function* chunksOf(path: string): AsyncGenerator<Article[]> {
  const { body } = await fetch(path);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let [rest, chunk]: [string, Article[]] = ['', []];
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) chunk.push(JSON.parse(line) as Article); // we wrote it
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

take()
  .catch((error: unknown) => ({ error: String(error) }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  .then((said) => self.postMessage(said));
