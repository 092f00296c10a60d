import type { Page } from 'puppeteer-core';
import { isRecord } from '../../core/border/values.ts';
import { TAIL, toMerge } from '../../storage/index/levels.ts';
import type { Ask } from '../../messages/protocol.ts';
import { type Desk, openDesk, type OurProtocol } from '../browsers/desk.ts';
import type { Session } from '../browsers/session.ts';
import { sleep, until } from '../browsers/wait.ts';
import { type FeedServer, tagOf } from './feed-server.ts';
import { storesIn, wipe } from './inside.ts';
import type { Material } from './material.ts';

/** What was unfinished when the background was killed, as it stands in the databases. */
export type Doing = 'copying' | 'importing' | 'polling' | 'merging';

export interface Scene {
  readonly desk: Desk;
  /**
   * A reader brings a pack and subscribes to feeds, which then bring more. `next` says how long the
   * background lives on after it answered, in ms, or that it is not killed any more.
   */
  readonly play: (
    next: (kills: number) => number | undefined,
  ) => Promise<readonly (readonly Doing[])[]>;
}

const SEEDS = 20;
/** In ms. Waiting long hides nothing: what counts is the outcome, whenever it is there. */
const PATIENCE = 120_000;

export async function openScene(
  session: Session,
  { file }: Pick<Material, 'file'>,
  feeds: FeedServer,
): Promise<Scene> {
  await session.allowSite('http://127.0.0.1/*');
  const library = await session.extensionPage('/library.html');
  const desk = await openDesk(session);
  await granted(library, desk, feeds.addresses[0] ?? '');
  const peek = async () => JSON.parse(await desk.page.evaluate(storesIn, LOOKED_AT)) as Peeked;
  const clear = async () => {
    await session.stopBackground().catch(() => undefined); // it may be at rest
    await until(() => desk.page.evaluate(wipe), 'an empty store', PATIENCE);
    feeds.serveEdition(0);
    // What it knew by heart is forgotten too.
    await asked(desk, 'jobs', {});
    await session.stopBackground();
    await until(async () => (await desk.ask('counts', {})).seeds === SEEDS, 'the seeds', PATIENCE);
  };
  const poll = async () => {
    for (const url of feeds.addresses) await asked(desk, 'subscribe', { url, privateOk: true });
    feeds.serveEdition(1);
    for (const url of feeds.addresses) await asked(desk, 'retryFeed', { url });
  };
  return {
    desk,
    play: async (next) => {
      await clear();
      const over = new AbortController();
      await library.bringToFront();
      const work = Promise.all([bring(library, file).then(() => imported(peek)), poll()]).finally(
        () => over.abort(),
      );
      work.catch(() => undefined); // heard below
      const kills: (readonly Doing[])[] = [];
      for (
        let life = next(0);
        life !== undefined && !over.signal.aborted;
        life = next(kills.length)
      ) {
        await sleep(life);
        if (over.signal.aborted) break;
        await session.stopBackground();
        kills.push(doingIn(await peek(), feeds));
        await asked(desk, 'jobs', {});
      }
      await work;
      return kills;
    },
  };
}

/** The browser's permission, given as a reader gives it: by a click. */
async function granted(library: Page, desk: Desk, url: string) {
  await library.bringToFront();
  const field = '.columns .filters input';
  await until(
    async () => (await library.$(field)) ?? undefined,
    'where an address is typed',
    PATIENCE,
  );
  await library.click(field, { count: 3 });
  await library.type(field, url);
  await library.click('.columns .filters button[type=submit]');
  await until(
    async () => (await library.$('.columns .filters .private')) ?? undefined,
    'the word of warning',
    PATIENCE,
  );
  await library.click('.columns .filters .private');
  await until(async () => (await desk.ask('feeds', {}))[0]?.succeeded, 'the first feed', PATIENCE);
}

async function bring(library: Page, file: string) {
  const input = await until(
    async () => (await library.$('fieldset input[type=file]')) ?? undefined,
    'the choice of a file',
    PATIENCE,
  );
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

type Peeked = Partial<Record<string, readonly (readonly [key: unknown, value: unknown])[]>>;

const JOBS = 'second-source-work/jobs';
const FEEDS = 'second-source-feeds/feeds';
const SEGMENTS = 'second-source-index/segments';
const WAITING = 'second-source-index/tail';
const LOOKED_AT = [JOBS, FEEDS, SEGMENTS, WAITING];

const valuesIn = (found: Peeked, name: string) =>
  (found[name] ?? []).map(([, value]) => value).filter(isRecord);

async function imported(peek: () => Promise<Peeked>): Promise<void> {
  const states = async () => valuesIn(await peek(), JOBS).map(({ state }) => state);
  await until(
    async () => {
      const found = await states();
      return found.length > 0 && found.every((state) => state !== 'running' && state !== 'copying');
    },
    'the end of the import',
    PATIENCE,
  );
}

function doingIn(found: Peeked, { addresses }: FeedServer): readonly Doing[] {
  const jobs = valuesIn(found, JOBS).map(({ state }) => state);
  const polled = valuesIn(found, FEEDS).filter(({ etag }) => etag === tagOf(1));
  const segments = valuesIn(found, SEGMENTS).flatMap(({ docs }) =>
    typeof docs === 'number' ? [{ docs }] : [],
  );
  const held = segments.reduce((sum, { docs }) => sum + docs, 0);
  const isDue = valuesIn(found, WAITING).length >= TAIL || toMerge(segments, held).length > 0;
  return [
    ...(jobs.includes('copying') ? (['copying'] as const) : []),
    ...(jobs.includes('running') ? (['importing'] as const) : []),
    ...(polled.length < addresses.length ? (['polling'] as const) : []),
    ...(isDue ? (['merging'] as const) : []),
  ];
}

const LATEST = 20_000;

/** Asks as a panel does, which asks again where the background died over the answer. */
export async function asked<K extends keyof OurProtocol & string>(
  desk: Desk,
  question: K,
  what: Ask<OurProtocol, K>,
): Promise<void> {
  const once = async () => {
    const late = sleep(LATEST).then(() => false);
    return Promise.race([desk.ask(question, what).then(() => true), late]);
  };
  await until(once, `an answer to ${question}`, PATIENCE);
}
