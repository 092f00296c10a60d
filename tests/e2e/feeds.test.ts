import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openStage, says, shot } from './stage.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Ledger</title>
<item><title>Ferry &lt;b&gt;sinks&lt;/b&gt;</title><link>/ferry</link><guid>f1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>&lt;img src="/spy.png" onerror="fetch('/spy')"&gt;&lt;p&gt;At least 40 people were killed off Port Ellery.&lt;/p&gt;</description></item>
<item><title>Market reopens</title><link>javascript:alert(1)</link><guid>f2</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>Some 300 tonnes of grain were sold.</description></item>
</channel></rss>`;

const seen: {
  readonly path: string;
  readonly host: string;
  readonly headers: IncomingMessage['headers'];
}[] = [];
const server = createServer((request, response) => {
  const { url: path = '', headers } = request;
  seen.push({ path, host: headers.host ?? '', headers });
  if (path === '/page') {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=reader' });
    response.end('<p>A page that sets a cookie.');
  } else if (path === '/rss' && headers['if-none-match'] === '"v1"') response.writeHead(304).end();
  else if (path === '/rss') {
    response.writeHead(200, {
      'content-type': 'application/rss+xml',
      'content-encoding': 'gzip',
      etag: '"v1"',
    });
    response.end(gzipSync(RSS));
  } else if (path === '/busy') response.writeHead(429, { 'retry-after': '7200' }).end();
  else if (path === '/moved') {
    response.writeHead(302, { location: `http://localhost:${port}/rss` });
    response.end();
  } else if (path === '/html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><p>No feed.');
  } else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const { port } = server.address() as AddressInfo; // not a pipe: we asked for a port
after(() => {
  server.closeAllConnections();
  server.close();
});
const origin = `http://127.0.0.1:${port}`;

const stage = await openStage();
await stage.session.allowSite('http://127.0.0.1/*');
await stage.session.newPage(`${origin}/page`);
const page = await stage.session.extensionPage('/library.html');
await page.setViewport({ width: 1100, height: 1000 });

const askedFor = (path: string) => seen.filter((each) => each.path === path);

async function enter(path: string) {
  await page.click('.columns .filters input', { count: 3 });
  await page.type('.columns .filters input', `${origin}${path}`);
  await page.click('.columns .filters button[type=submit]');
  await says(page, 'This address is on your own computer or network.');
}

test('an address of the own network is asked only after a confirmation, then brings its items as text', async () => {
  await enter('/rss');
  assert.deepEqual(askedFor('/rss'), []);
  await page.click('.columns .filters .private');
  await says(
    page,
    'Harbour Ledger',
    '2 articles',
    'Answered',
    'Ferry sinks',
    'Market reopens',
    '22 articles',
  );
  await page.screenshot({ path: shot('feeds') as `${string}.png`, fullPage: true });
});

test('without cookies and without a referrer, and with nothing that the items bring along', () => {
  const [asked] = askedFor('/rss');
  assert.equal(asked?.headers.cookie, undefined);
  assert.equal(asked?.headers.referer, undefined);
  assert.deepEqual(
    seen.filter(({ path }) => path.startsWith('/spy')),
    [],
  );
});

test('asked again it tells what it has, and the items stay what they are', async () => {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('button')];
    all.find(({ textContent }) => textContent === 'Ask now')?.click();
  });
  while (askedFor('/rss').length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(askedFor('/rss').at(-1)?.headers['if-none-match'], '"v1"');
  await says(page, 'Harbour Ledger', '22 articles');
});

test('what goes wrong is said in words', async () => {
  for (const [path, words] of [
    ['/busy', 'Its server asked for patience.'],
    ['/html', 'What came is not a feed.'],
    ['/nothing', 'There is nothing at this address any more.'],
  ] as const) {
    await enter(path);
    await page.click('.columns .filters .private');
    await says(page, words);
  }
});

test('a redirect is not followed', async () => {
  await enter('/moved');
  await page.click('.columns .filters .private');
  await says(page, 'It redirects elsewhere. Nothing was followed.', 'Follow the redirect');
  assert.equal(askedFor('/moved').length, 1);
  assert.deepEqual(
    seen.filter(({ host }) => host.startsWith('localhost')),
    [],
  );
});

test('no page of ours may ask the network itself', async () => {
  const refused = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    `${origin}/page`,
  );
  assert.equal(refused, true);
  assert.equal(askedFor('/page').length, 1);
});
