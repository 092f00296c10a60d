import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ElementHandle } from 'puppeteer-core';
import { until } from '../../scripts/browsers/wait.ts';
import { browserName, openStage, says, shot } from './stage.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Ledger</title>
<item><title>Ferry &lt;b&gt;sinks&lt;/b&gt;</title><link>/ferry</link><guid>f1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>&lt;img src="/spy.png" onerror="fetch('/spy')"&gt;&lt;p&gt;At least 40 people were killed off Port Ellery.&lt;/p&gt;</description></item>
<item><title>Market reopens</title><link>javascript:alert(1)</link><guid>f2</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>Some 300 tonnes of grain were sold.</description></item>
</channel></rss>`;

const SUMMARIES = `<?xml version="1.0"?><rss version="2.0"><channel><title>Island Post</title>${[
  'ferry',
  'market',
  'shut',
]
  .map(
    (name) =>
      `<item><title>The ${name} of Port Ellery</title><link>/story/${name}</link><guid>${name}</guid><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><description>In short.</description></item>`,
  )
  .join('')}</channel></rss>`;
const story = (name: string) =>
  `<!doctype html><html lang="en"><head><title>The ${name} of Port Ellery</title><link rel="stylesheet" href="/spy.css"></head><body><article><h1>The ${name} of Port Ellery</h1><img src="/spy.png" onerror="fetch('/spy')"><p>At least 40 people were killed when the ${name} of Port Ellery was hit by a storm on Monday, the coastguard said, and hundreds of others were brought to safety.</p><p>The storm had come over the island at dawn, with gusts of 140 kilometres an hour, and damaged 350 houses in three villages, according to the mayor.</p></article><iframe src="/spy"></iframe><script src="/spy.js"></script><script>fetch('/spy')</script></body></html>`;

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
  } else if (path === '/summaries') {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(SUMMARIES);
  } else if (path === '/story/shut') response.writeHead(403).end();
  else if (path === '/story/market' && headers.host?.startsWith('127.')) {
    response.writeHead(302, { location: `http://localhost:${port}/story/market` }).end();
  } else if (path.startsWith('/story/')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(story(path.slice('/story/'.length)));
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

const folder = mkdtempSync(join(tmpdir(), 'second-source-feeds-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const stage = await openStage();
await stage.session.allowSite('http://127.0.0.1/*');
await stage.session.newPage(`${origin}/page`);
const page = await stage.session.extensionPage('/library.html');
await page.setViewport({ width: 1100, height: 1000 });
await says(page, 'Address of a feed');

const askedFor = (path: string) => seen.filter((each) => each.path === path);

/** A click of the mouse on the button that says this, in the row of a feed or anywhere. */
async function press(words: string, row = '') {
  const found = await page.evaluateHandle(
    (wanted, of) => {
      const rows = [...document.querySelectorAll('.jobs > li')];
      const within = of ? rows.find(({ textContent }) => textContent?.includes(of)) : document;
      const all = [...(within?.querySelectorAll('button') ?? [])];
      return all.find(({ textContent }) => textContent === wanted) ?? null;
    },
    words,
    row,
  );
  const button = found.asElement();
  assert.ok(button, words);
  await (button as ElementHandle<HTMLButtonElement>).click();
}

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
  await press('Ask now');
  await until(() => askedFor('/rss').length > 1, 'the second question');
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
  await says(page, 'It redirects elsewhere. Nothing was followed.', 'See where it leads');
  assert.equal(askedFor('/moved').length, 1);
  assert.deepEqual(ofLocalhost(), []);
});

const ofLocalhost = () => seen.filter(({ host }) => host.startsWith('localhost'));

test('the pages behind summaries are fetched where the reader says so, inert, and each failure is said', async () => {
  await enter('/summaries');
  await page.click('.columns .filters .private');
  await says(page, `3 articles came as summaries only. The whole text is at 127.0.0.1:${port}.`);
  assert.deepEqual(askedFor('/story/ferry'), []);
  await press('Fetch the whole articles', 'Island Post');
  await says(
    page,
    '1 article: the server refused to answer.',
    '1 article: redirected elsewhere, and nothing was followed.',
  );
  const [asked] = askedFor('/story/ferry');
  assert.equal(asked?.headers.cookie, undefined);
  assert.equal(asked?.headers.referer, undefined);
  assert.deepEqual(
    seen.filter(({ path }) => path.startsWith('/spy')),
    [],
  );
  assert.deepEqual(ofLocalhost(), []);
});

test('a redirect to a site that was not granted stops and asks; allowed, it is followed', async () => {
  await press('Try again', 'Island Post');
  if (browserName === 'chromium') {
    await says(page, 'The browser does not tell where to.');
    assert.deepEqual(ofLocalhost(), []);
    return;
  }
  await says(page, `1 article: redirected to localhost:${port}, which you did not allow.`);
  assert.deepEqual(ofLocalhost(), []);
  await stage.session.allowSite('http://localhost/*');
  await press('Try again', 'Island Post');
  await until(() => ofLocalhost().length > 0, 'the question to the site that was allowed');
  await says(page, '1 article: the server refused to answer.', /^(?!.*redirected to localhost)/);
});

test('the whole text is what is read then', async () => {
  for (const name of browserName === 'chromium' ? ['ferry'] : ['ferry', 'market']) {
    await press(`The ${name} of Port Ellery`);
    await says(page, `when the ${name} of Port Ellery was hit by a storm`, '350 houses');
    await press('Back');
    await says(page, / 25 articles /);
  }
});

test('a list of feeds comes in with one question to the reader, and goes out as it came', async () => {
  const urls = ['http://one.invalid/rss', 'http://two.invalid/rss', 'http://three.invalid/rss'];
  for (const url of urls) await stage.session.allowSite(`http://${new URL(url).host}/*`);
  const outlines = [...urls, 'http://192.168.0.1/rss'].map(
    (url) => `<outline type="rss" text="${new URL(url).host}" xmlUrl="${url}"/>`,
  );
  const file = join(folder, 'feeds.opml');
  writeFileSync(file, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  await page.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { permissions }: { permissions: { request: (wanted: object) => Promise<boolean> } } = api;
    const request = permissions.request.bind(permissions);
    const asked: object[] = [];
    Object.assign(globalThis, { asked });
    permissions.request = (wanted) => {
      asked.push(wanted);
      return request(wanted);
    };
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob)
        void blob.text().then((text) => Object.assign(globalThis, { text }));
      return made(blob);
    };
  });
  const input = (await page.$('input.opml')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await says(page, 'Subscribe to 3 feeds');
  await press('Subscribe to 3 feeds');
  await says(page, 'http://three.invalid/rss', 'It could not be reached.');
  const asked: unknown = await page.evaluate(() => Reflect.get(globalThis, 'asked'));
  assert.deepEqual(asked, [{ origins: urls.map((url) => `http://${new URL(url).host}/*`) }]);
  await press('Export the list (OPML)');
  const text = await until(
    () => page.evaluate(() => Reflect.get(globalThis, 'text') as string | undefined),
    'the list',
  );
  for (const url of [...urls, `${origin}/rss`]) assert.ok(text.includes(`xmlUrl="${url}"`), url);
  assert.ok(!text.includes('192.168'));
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
