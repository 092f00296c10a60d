import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve, type Server } from '../../scripts/browsers/serve.ts';
import { STAND } from './driver.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const script = { 'content-type': 'text/javascript' };

/** Serves the page of the other engines, with their workers bundled. */
export async function openStand(): Promise<Server> {
  const require = createRequire(import.meta.url);
  const sqlite = dirname(require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
  return serve(HERE, {
    '/': { body: STAND },
    '/minisearch.js': { body: await bundled('minisearch.worker.ts'), headers: script },
    '/sqlite.js': { body: await bundled('sqlite.worker.ts'), headers: script },
    '/sqlite3.mjs': { body: readFileSync(join(sqlite, 'index.mjs')), headers: script },
    '/sqlite3.wasm': {
      body: readFileSync(join(sqlite, 'sqlite3.wasm')),
      headers: { 'content-type': 'application/wasm' },
    },
  });
}

async function bundled(entry: string): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: HERE,
      build: {
        write: false,
        target: 'esnext',
        lib: { entry: join(HERE, entry), formats: ['es'], fileName: 'it' },
      },
    }),
  ].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  const [chunk] = output.output;
  return chunk.type === 'chunk' ? chunk.code : '';
}
