import { describe, expect, it } from 'vitest';
import type { Reply } from '../../messages/envelope.ts';
import type { Sender } from '../../messages/sender.ts';
import { offscreenListener } from '../../messages/serve-offscreen.ts';

const HOME = { id: 'us', origin: 'x://us' };
const worker: Sender = { id: 'us', url: 'x://us/background.js', origin: 'x://us' };

const listener = offscreenListener(
  {
    parseFeed: ({ text, at }) => ({ kind: 'feed', title: `${text} at ${at}`, items: [] }),
    parsePage: () => ({ kind: 'not-article', because: 'no-text' }),
  },
  HOME,
);
/** The reply; `undefined` where the question is not for it. */
const ask = (question: string, what: unknown, sender = worker) =>
  new Promise<Reply | undefined>((resolve) => {
    const waits = listener({ ask: question, with: what }, sender, resolve);
    if (!waits) resolve(undefined);
  });

const feed = { text: '<rss/>', at: 'https://l.example/rss' };
const page = { html: '<p>', url: 'https://l.example/1', now: 1 };

describe('the document that parses', () => {
  it('answers the background', async () => {
    expect(await ask('parseFeed', feed)).toEqual({
      ok: true,
      value: { kind: 'feed', title: '<rss/> at https://l.example/rss', items: [] },
    });
    expect(await ask('parsePage', page)).toMatchObject({ ok: true });
  });

  it.each<[string, Sender]>([
    [
      'a content script',
      { id: 'us', url: 'https://news.example/', tab: { id: 1, incognito: false } },
    ],
    [
      'a page of ours in a tab',
      { ...worker, url: 'x://us/library.html', tab: { id: 1, incognito: false } },
    ],
    ['a page that claims our origin', { ...worker, url: 'x://us.example/background.js' }],
  ])('refuses %s', async (_who, sender) => {
    expect(await ask('parseFeed', feed, sender)).toEqual({ ok: false, failed: 'refused' });
  });

  it('does not hear another extension, nor a question that is not its own', async () => {
    expect(await ask('parseFeed', feed, { ...worker, id: 'them' })).toBeUndefined();
    expect(await ask('counts', {})).toBeUndefined();
  });

  it.each([
    ['parseFeed', { text: 7, at: 'https://l.example/' }],
    ['parseFeed', { text: '<rss/>' }],
    ['parsePage', { html: '<p>', url: '', now: 1 }],
    ['parsePage', { html: '<p>', url: 'https://l.example/', now: 'now' }],
    ['parsePage', null],
  ])('%s with %j is malformed', async (question, what) => {
    expect(await ask(question, what)).toEqual({ ok: false, failed: 'malformed' });
  });
});
