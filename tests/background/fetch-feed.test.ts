import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchText } from '../../entrypoints/background/feeds/fetch.ts';

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
  '/for-now': (_request, response) => void response.writeHead(302, { location: '/feed' }).end(),
  '/page': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' });
    response.end(Buffer.from('<p>é', 'latin1'));
  },
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

const blind = () => ({ seen: async () => undefined, stop: () => undefined });
const get = (path: string, more: object = {}, allowed = true) =>
  fetchText({ url: `${origin}${path}`, wants: 'feed', ...more }, async () => allowed, blind);

describe('asking for a feed', () => {
  it('brings its text in its own encoding, and what the server says of its age', async () => {
    expect(await get('/feed')).toEqual({
      kind: 'text',
      text: '<rss>é</rss>',
      url: `${origin}/feed`,
      moved: false,
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
    ['/circle', { because: 'moved' }],
  ])('%s fails as %j', async (path, what) => {
    expect(await get(path)).toEqual({ kind: 'failed', ...what });
  });

  it('follows a redirect to where it may, and asks nothing of where it may not', async () => {
    expect(await get('/moved')).toMatchObject({ kind: 'text', url: `${origin}/feed`, moved: true });
    expect(await get('/for-now')).toMatchObject({ url: `${origin}/feed`, moved: false });
    asked.length = 0;
    expect(await get('/moved', {}, false)).toEqual({
      kind: 'failed',
      because: 'moved',
      movedTo: `${origin}/feed`,
    });
    expect(asked).toEqual(['/moved']);
  });

  it('takes a page for a page, and not something else for one', async () => {
    expect(await get('/page', { wants: 'page' })).toMatchObject({ text: '<p>é' });
    expect(await get('/feed', { wants: 'page' })).toEqual({
      kind: 'failed',
      because: 'not-a-page',
    });
  });

  it('where nobody answers says so', async () => {
    expect(
      await fetchText({ url: 'http://127.0.0.1:1/', wants: 'feed' }, async () => true, blind),
    ).toEqual({
      kind: 'failed',
      because: 'unreachable',
    });
  });
});
