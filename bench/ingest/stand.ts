import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve, type Server } from '../../scripts/browsers/serve.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const PAGE = `<!doctype html><meta charset="utf-8"><title>Stand</title><script>
  const taken = () => new Promise((resolve, reject) => {
    const worker = new Worker('/minisearch.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(JSON.stringify(data));
    worker.onerror = ({ message }) => reject(new Error(message));
  });
</script>`;

/** Serves the folder of a pack, and a page whose worker takes the pack in. */
export async function serveStand(file: string): Promise<Server> {
  return serve(dirname(file), {
    '/': { body: PAGE },
    '/minisearch.js': { body: await bundled(), headers: { 'content-type': 'text/javascript' } },
  });
}

async function bundled(): Promise<string> {
  const entry = join(HERE, 'minisearch.worker.ts');
  const lib = { entry, formats: ['es' as const], fileName: 'it' };
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: HERE,
      build: { write: false, target: 'esnext', lib },
    }),
  ].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  const [chunk] = output.output;
  return chunk.type === 'chunk' ? chunk.code : '';
}
