import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../core/feeds/address.ts';
import { dueNow, INTERVAL, nextPoll, retryAfterOf } from '../../core/feeds/feed.ts';
import { textOfHtml } from '../../core/feeds/html-text.ts';
import { readOpml, writeOpml } from '../../core/feeds/opml.ts';
import { readFeed } from '../../core/feeds/read.ts';

const AT = 'https://l.example/rss';
// Core knows no URL; whoever fetches does.
const resolve = (href: string, at: string) => {
  if (/^[a-z]+:/i.test(href)) return /^https?:/i.test(href) ? href : undefined;
  return `${at.split('/', 3).join('/')}/${href.replace(/^\//, '')}`;
};
const read = (text: string) => readFeed(text, AT, resolve);
const items = (text: string) => {
  const found = read(text);
  return found.kind === 'feed' ? found.items : found.kind;
};
const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ledger &amp; Co</title>${item}</channel></rss>`;

describe('a feed', () => {
  test('in RSS: the longest text, the address, the author, the moment', () => {
    expect(
      items(
        rss(
          '<item><title>Fire &amp;amp; smoke</title><link>https://l.example/a</link><guid isPermaLink="false">g1</guid><pubDate>Mon, 05 May 2025 11:12:00 +0200</pubDate><dc:creator>A. Writer</dc:creator><description>&lt;p&gt;Short&lt;/p&gt;</description><content:encoded><![CDATA[<p>At least <b>40</b> people.</p><script>bad()</script><p>More&nbsp;text.</p>]]></content:encoded></item>',
        ),
      ),
    ).toEqual([
      {
        key: 'g1',
        article: {
          title: 'Fire & smoke',
          text: 'At least 40 people.\n\nMore text.',
          outlet: 'Ledger & Co',
          byline: ['A. Writer'],
          published: '2025-05-05T09:12:00.000Z',
          precision: 'minute',
          url: 'https://l.example/a',
        },
      },
    ]);
  });

  test('in Atom, RDF and JSON', () => {
    expect(
      items(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>x</id><title>T</title><link href="/b"/><updated>2025-05-05T09:00:00Z</updated><author><name>B</name></author><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>',
      ),
    ).toMatchObject([
      { key: 'x', article: { title: 'T', text: 'Hi', url: 'https://l.example/b', byline: ['B'] } },
    ]);
    expect(
      items(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item rdf:about="https://r.example/1"><title>RT</title><link>https://r.example/1</link><description>d</description><dc:date>2025-05-05</dc:date></item></rdf:RDF>',
      ),
    ).toMatchObject([{ article: { text: 'd', published: '2025-05-05', precision: 'day' } }]);
    expect(
      items(
        '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"T","content_html":"<p>x</p>","summary":"s"}]}',
      ),
    ).toMatchObject([{ key: '1', article: { text: 'x', url: 'https://j.example/1' } }]);
  });

  test.each([
    ['a link that is no address of the web', '<link>javascript:alert(1)</link>', 'url'],
    ['a date of the year 275760', '<pubDate>+275760-09-13T00:00:00Z</pubDate>', 'published'],
    ['a date that is none', '<pubDate>soon</pubDate>', 'published'],
  ])('%s is left out of its item', (_what, bad, name) => {
    const [item] = items(
      rss(`<item><title>T</title><description>Text</description>${bad}</item>`),
    ) as unknown as { article: object }[];
    expect(item?.article).not.toHaveProperty(name);
    expect(item?.article).toHaveProperty('text', 'Text');
  });

  test.each([
    ['<html><body>No feed</body></html>', 'not-a-feed'],
    ['', 'not-a-feed'],
    ['{"a":1}', 'not-a-feed'],
    ['<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss/>', 'dangerous'],
    [rss('<item></item><item><title>No text</title></item>'), []],
  ])('%.40s → %j', (text, what) => {
    expect(items(text)).toEqual(what);
  });

  test('whatever it is, is answered', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(rss), fc.json()),
        (text) => {
          expect(['feed', 'not-a-feed', 'dangerous']).toContain(read(text).kind);
        },
      ),
      { numRuns: 60 },
    );
    const deep = rss(`${'<item>'.repeat(20_000)}${'</item>'.repeat(20_000)}`);
    expect(['feed', 'not-a-feed', 'dangerous']).toContain(read(deep).kind);
  });
});

describe('the text of HTML', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/><br />Three', 'One\n\nTwo\n\nThree'],
    ['a &lt;b&gt; &amp;amp; &#8217; &#x2014; &hellip; &unknown;', 'a <b> &amp; ’ — … &unknown;'],
    ['<script>alert(1)</script>text<style>p{}</style>', 'text'],
    ['text<script>never closed', 'text'],
    ['<!-- <p>not this</p> -->this', 'this'],
    ['<img src=x onerror=alert(1)>text', 'text'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['&#0; &#xD800; &#1114112;', '\uFFFD \uFFFD \uFFFD'],
    ['', ''],
  ])('%j is %j', (html, text) => expect(textOfHtml(html)).toBe(text));

  test('takes time in proportion', () => {
    for (const bad of ['<script>'.repeat(20_000), '<'.repeat(200_000), '<!--'.repeat(40_000)]) {
      const began = performance.now();
      textOfHtml(bad);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});

describe('politeness', () => {
  test('waits twice as long after each failure, a day at most, and as long as the server asks', () => {
    expect(nextPoll(0, 0)).toBe(INTERVAL);
    expect(nextPoll(0, 2)).toBe(INTERVAL * 4);
    expect(nextPoll(0, 50)).toBe(24 * 3_600_000);
    expect(nextPoll(0, 1, 6 * 3_600_000)).toBe(6 * 3_600_000);
    expect(nextPoll(0, 0, 1e15)).toBe(7 * 24 * 3_600_000);
  });

  test('Retry-After in seconds or as a date', () => {
    const now = Date.parse('2025-05-05T09:00:00Z');
    expect(retryAfterOf('120', now)).toBe(120_000);
    expect(retryAfterOf('Mon, 05 May 2025 09:10:00 GMT', now)).toBe(600_000);
    for (const none of [null, '', 'soon', '-5', 'Mon, 05 May 2024 09:10:00 GMT'])
      expect(retryAfterOf(none, now)).toBeUndefined();
  });

  test('after a night each feed is due once, and two of a host at a time', () => {
    const feed = (url: string, next: string) => ({ url, next });
    const feeds = [
      feed('https://a.example/1', '2025-05-04T22:00:00Z'),
      feed('https://a.example/2', '2025-05-04T23:00:00Z'),
      feed('https://a.example/3', '2025-05-04T22:30:00Z'),
      feed('https://b.example/1', '2025-05-05T08:00:00Z'),
      feed('https://c.example/1', '2025-05-05T10:00:00Z'),
    ];
    const due = dueNow(feeds, Date.parse('2025-05-05T09:00:00Z'), (url) => url.split('/')[2] ?? '');
    expect(due.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/3',
      'https://b.example/1',
    ]);
  });

  test.each([
    ['localhost', true],
    ['news.localhost', true],
    ['printer', true],
    ['nas.local', true],
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.20.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['[::1]', true],
    ['[fd00::1]', true],
    ['[fe80::1]', true],
    ['[::ffff:7f00:1]', true],
    ['[2606:4700::1]', false],
    ['news.example', false],
    ['localhost.example', false],
    ['8.8.8.8', false],
  ])('%s is of the reader’s own network: %s', (hostname, own) => {
    expect(isPrivate({ protocol: 'https:', hostname })).toBe(own);
  });
});

describe('OPML', () => {
  const feeds = [
    { url: 'https://a.example/rss?x=1&y=2', title: 'A & "B" <c>' },
    { url: 'http://b.example/', title: 'B' },
  ];
  test('written and read again is the same', () => {
    expect(readOpml(writeOpml(feeds))).toEqual(feeds);
  });
  test('in folders, each feed once, only of the web', () => {
    const text =
      '<opml version="2.0"><body><outline text="F"><outline text="A" xmlUrl="https://a.example/"/><outline text="A2" xmlUrl="https://a.example/"/><outline text="J" xmlUrl="javascript:x"/></outline></body></opml>';
    expect(readOpml(text)).toEqual([{ url: 'https://a.example/', title: 'A2' }]);
  });
  test('that is none is none', () => {
    for (const bad of ['', '<html/>', '<!DOCTYPE o [<!ENTITY a "b">]><opml/>'])
      expect(readOpml(bad) ?? []).toEqual([]);
  });
});
