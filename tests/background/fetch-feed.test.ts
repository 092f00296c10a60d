import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFeed } from '../../entrypoints/background/feeds/fetch.ts';

const answers: Readonly<Record<string, RequestListener>> = {
  '/feed': (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/rss+xml; charset=iso-8859-1',
      etag: '"e"',
      'last-modified': 'Mon, 05 May 2025 09:00:00 GMT',
    });
    response.end(Buffer.from('<rss>é</rss>', 'latin1'));
  },
  '/same': ({ headers }, response) =>
    void response.writeHead(headers['if-none-match'] === '"e"' ? 304 : 500).end(),
  '/bomb': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(50_000_000)));
  },
  '/endless': (_request, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(100_000, 'a');
    const timer = setInterval(() => response.write(chunk), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/busy': (_request, response) => void response.writeHead(429, { 'retry-after': '90' }).end(),
  '/broken': (_request, response) => void response.writeHead(500).end(),
  '/closed': (_request, response) => void response.writeHead(403).end(),
  '/cut': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<rss>');
    setTimeout(() => response.destroy(), 10);
  },
  '/moved': (_request, response) => void response.writeHead(301, { location: '/feed' }).end(),
  '/circle': (_request, response) => void response.writeHead(302, { location: '/circle' }).end(),
};

let origin = '';
const asked: string[] = [];
const server = createServer((request, response) => {
  const { url: path = '' } = request;
  asked.push(path);
  const answer = answers[path];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, more: object = {}, allowed = true) =>
  fetchFeed({ url: `${origin}${path}`, follow: false, ...more }, async () => allowed);

describe('asking for a feed', () => {
  it('brings its text in its own encoding, and what the server says of its age', async () => {
    expect(await get('/feed')).toEqual({
      kind: 'feed',
      text: '<rss>é</rss>',
      url: `${origin}/feed`,
      etag: '"e"',
      lastModified: 'Mon, 05 May 2025 09:00:00 GMT',
    });
    expect(await get('/same', { etag: '"e"' })).toEqual({ kind: 'same' });
  });

  it.each([
    ['/bomb', { because: 'too-large' }],
    ['/endless', { because: 'too-large' }],
    ['/busy', { because: 'busy', retryAfter: 90_000 }],
    ['/broken', { because: 'server' }],
    ['/closed', { because: 'refused' }],
    ['/nothing', { because: 'gone' }],
    ['/cut', { because: 'unreachable' }],
    ['/moved', { because: 'moved' }],
  ])('%s fails as %j', async (path, what) => {
    expect(await get(path)).toEqual({ kind: 'failed', ...what });
  });

  it('follows a redirect only where it was said, and reads nothing where it leads to no good', async () => {
    asked.length = 0;
    await get('/moved');
    expect(asked).toEqual(['/moved']);
    expect(await get('/moved', { follow: true })).toMatchObject({
      kind: 'feed',
      url: `${origin}/feed`,
    });
    expect(await get('/moved', { follow: true }, false)).toEqual({
      kind: 'failed',
      because: 'moved',
      movedTo: `${origin}/feed`,
    });
    expect(await get('/circle', { follow: true })).toMatchObject({ kind: 'failed' });
  });

  it('where nobody answers says so', async () => {
    expect(
      await fetchFeed({ url: 'http://127.0.0.1:1/', follow: false }, async () => true),
    ).toEqual({
      kind: 'failed',
      because: 'unreachable',
    });
  });
});
