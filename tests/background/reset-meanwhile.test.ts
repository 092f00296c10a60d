import { expect, it } from 'vitest';
import { browserAround, settle } from './life.ts';

const FEED = 'https://ledger.example/rss';
const ITEMS = Array.from(
  { length: 20 },
  (_, at) =>
    `<item><title>Report ${at}</title><link>/${at}</link><description>Some ${at} met.</description></item>`,
);

it.each(['feed fetched', 'feed parsed', 'pages awaited', 'feed items stored'])(
  'starting over while a feed is asked (%s) leaves nothing of it, and it can come anew',
  async (moment) => {
    const browser = browserAround();
    const { outside, ask } = browser;
    await ask('counts', {});
    outside.web = async ({ url }) => ({
      kind: 'text',
      moved: false,
      url,
      text: `<rss version="2.0"><channel><title>Ledger</title>${ITEMS.join('')}</channel></rss>`,
    });
    let reset: Promise<unknown> | undefined;
    outside.onStep = (step) => {
      if (step === moment) reset ??= ask('reset', {});
    };
    await ask('subscribe', { url: FEED });
    await reset;
    await settle();
    outside.granted = () => true;
    expect(await ask('inventory', {})).toMatchObject({ feeds: 0, subscriptions: 0 });
    await ask('subscribe', { url: FEED });
    expect(await ask('inventory', {})).toMatchObject({ feeds: ITEMS.length, subscriptions: 1 });
  },
);
