import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sleep } from '../browsers/wait.ts';
import type { Editions } from './material.ts';

export interface FeedServer {
  readonly addresses: readonly string[];
  /** What it serves from now on; its number is the feeds' ETag. */
  readonly serveEdition: (edition: 0 | 1) => void;
  readonly close: () => Promise<void>;
}

/** Between the halves of an answer, in ms: a worker may die over one. */
const DRIP = 120;

/** Feeds on this machine, answered in drips, and only where something is new. */
export async function serveFeeds(feeds: readonly Editions[]): Promise<FeedServer> {
  let edition: 0 | 1 = 0;
  const server = createServer((request, response) => {
    const feed = feeds[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1])];
    const etag = tagOf(edition);
    if (!feed) return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const text = feed[edition];
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
    response.write(text.slice(0, text.length / 2));
    void sleep(DRIP).then(() => response.end(text.slice(text.length / 2)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // not a pipe: we asked for a port
  return {
    addresses: feeds.map((_, at) => `http://127.0.0.1:${port}/${at}`),
    serveEdition: (next) => {
      edition = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const tagOf = (edition: 0 | 1) => `"${edition}"`;
