import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.mhtml': 'multipart/related',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** A page that is made for one test. */
export interface Made {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  /** `http://127.0.0.1:<port>`: a secure context, as a page of the web is. */
  readonly origin: string;
  /** The same server under another name: another site. */
  readonly elsewhere: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on this machine alone, and pages that are made. */
export async function serve(
  folder: string,
  made: Readonly<Record<string, Made>> = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const own = made[pathname];
    if (own)
      send(response, 200, { 'content-type': TYPES['.html'] ?? '', ...own.headers }, own.body);
    else void sendFile(response, folder, decodeURIComponent(pathname));
  });
  // Without an address it listens to both families, as `localhost` may mean either.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo; // not a pipe: we asked for a port
  return {
    origin: `http://127.0.0.1:${port}`,
    elsewhere: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sendFile(response: ServerResponse, folder: string, pathname: string) {
  const path = join(folder, normalize(`/${pathname}`));
  try {
    const body = await readFile(path);
    send(
      response,
      200,
      { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' },
      body,
    );
  } catch {
    send(response, 404, { 'content-type': 'text/plain' }, 'There is no such page.');
  }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
) {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(body);
}
