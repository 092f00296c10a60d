import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/build.ts';
import { openSidebar, openStage, read, says } from './stage.ts';

const sample = readFileSync(join(ROOT, 'samples', 'conflict.html'), 'utf8');
const link =
  '<link rel="alternate" type="application/rss+xml" title="Sample news" href="/news.rss"><link rel="alternate" type="application/rss+xml" title="Router" href="http://192.168.0.1/reboot">';
const rss = `<rss version="2.0"><channel><title>Sample news</title><item><title>Ferry sinks</title><link>/ferry</link><description>At least 40 people were killed.</description></item></channel></rss>`;

const stage = await openStage({
  made: {
    '/with-feed.html': { body: sample.replace('<head>', `<head>${link}`) },
    '/news.rss': { body: rss, headers: { 'content-type': 'application/rss+xml' } },
  },
});
await stage.session.allowSite('http://127.0.0.1/*');

test('the sidebar offers the feed that the page names, and a click subscribes to it', async () => {
  const { popup } = await read(stage, `${stage.server.origin}/with-feed.html`);
  const sidebar = await openSidebar(stage, popup);
  const said = await says(sidebar, 'This site has a feed: Sample news');
  if (said?.includes('Router')) throw new Error('a page may not name the reader’s router');
  await sidebar.click('.feed-offer button');
  await says(sidebar, 'Subscribed.');
  const library = await stage.session.extensionPage('/library.html');
  await says(library, 'Sample news', '1 article', '21 articles');
});
