import 'fake-indexeddb/auto';
import { parseHTML } from 'linkedom';
import type { StoredArticle } from '../../core/article.ts';
import type { PageReading } from '../../core/page-reading.ts';
import { createBackground } from '../../entrypoints/background/background.ts';
import { engines } from '../../entrypoints/background/engines/engines.ts';
import { createParsing } from '../../entrypoints/offscreen/parsing.ts';
import type { Injected, Look, StorageArea, World } from '../../entrypoints/background/world.ts';
import type { Announcement, Marks, PageProtocol, PanelProtocol } from '../../messages/protocol.ts';
import type { FeedsProtocol } from '../../messages/feeds-protocol.ts';
import type { LibraryProtocol } from '../../messages/library-protocol.ts';
import type { StoreProtocol } from '../../messages/store-protocol.ts';
import type { WorkProtocol } from '../../messages/work-protocol.ts';
import type { Question, Reply } from '../../messages/envelope.ts';
import { asking } from '../../messages/send.ts';
import { backgroundListener } from '../../messages/serve.ts';
import { type Corpus, openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import type { Seeds } from '../../storage/seeding.ts';
import { type Feeds, openFeeds } from '../../storage/feeds/feeds.ts';
import { type History, openHistory } from '../../storage/history/history.ts';
import { openWorkshop, type Workshop } from '../../storage/work/workshop.ts';

const parsing = createParsing((html) => parseHTML(html).document);

const HOME = { id: 'us', origin: 'x://us' };
const never = <T>() => new Promise<T>(() => undefined);

type Mortal = <A extends unknown[], T>(
  act: (...given: A) => Promise<T>,
) => (...given: A) => Promise<T>;

const storageArea = (
  stored: Map<string, string>,
  mortal: Mortal,
  limit: () => number,
): StorageArea => ({
  get: mortal(async (wanted) =>
    Object.fromEntries(
      [...stored]
        .filter(([key]) => wanted === null || key === wanted)
        .map(([key, value]) => [key, JSON.parse(value) as unknown]),
    ),
  ),
  set: mortal(async (items) => {
    for (const [key, value] of Object.entries(items)) {
      const others = [...stored].filter(([other]) => other !== key);
      const size = others.reduce((sum, [, held]) => sum + held.length, 0);
      if (size + JSON.stringify(value).length > limit())
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      stored.set(key, JSON.stringify(value));
    }
  }),
  remove: mortal(async (key) => void stored.delete(key)),
});

/** A browser around the background: what outlives the worker, and ways to kill it. */
export function browserAround(
  seedArticles: readonly StoredArticle[] = [],
  name = `life-${Math.random()}`,
) {
  const session = new Map<string, string>();
  const local = new Map<string, string>();
  const outside = {
    session,
    local,
    announced: [] as Announcement[],
    painted: [] as { tabId: number; marks: Marks }[],
    badges: new Map<number, number>(),
    warned: [] as unknown[],
    told: [] as { tabId: number; what: string; ask: unknown }[],
    /** What each tab shows: its reading, where a content script lives there. */
    documents: new Map<number, string>(),
    looks: new Map<number, Look>(),
    injection: ((): Injected => ({ kind: 'injected' })) as (tabId: number) => Injected,
    seeds: { version: 'one', articles: seedArticles } as Seeds,
    seedLoads: 0,
    waking: false,
    polling: false,
    online: true,
    granted: ((): boolean => true) as (url: string) => boolean,
    links: [] as { url: string; title: string; page: string }[],
    fetched: [] as string[],
    /** Called before anything that was fetched is taken apart; may throw. */
    parsing: undefined as (() => void) | undefined,
    web: (async () => ({ kind: 'failed', because: 'unreachable' })) as World['fetchText'],
    now: Date.parse('2025-05-05T12:00:00Z'),
    sessionLimit: Number.POSITIVE_INFINITY,
    /** Dies after that many further steps. */
    dieAfter: Number.POSITIVE_INFINITY,
    steps: [] as string[],
    deaths: 0,
    onStep: (_step: string): void => undefined,
    /** Nothing can be written. */
    full: false,
    /** How long storing these takes, in ms of the clock of this browser. */
    storing: (_articles: readonly StoredArticle[]): number => 0,
    /** Otherwise a worker dies before it comes to look after what is to be gone on with. */
    starts: true,
  };

  function live() {
    let dead = false;
    let died: (error: Error) => void = () => undefined;
    const death = new Promise<never>((_, reject) => {
      died = reject;
    });
    death.catch(() => undefined);
    const die = () => {
      dead = true;
      outside.deaths += 1;
      died(new Error('The message port closed before a response was received.'));
    };
    /** A dead worker does nothing more, and nothing comes back to it. */
    const mortal =
      <A extends unknown[], T>(act: (...given: A) => Promise<T>) =>
      (...given: A): Promise<T> =>
        dead ? never<T>() : underWay(act(...given)).then((value) => (dead ? never<T>() : value));
    const writing =
      <A extends unknown[], T>(write: (...given: A) => Promise<T>) =>
      async (...given: A): Promise<T> => {
        if (outside.full) throw new DOMException('full', 'QuotaExceededError');
        return write(...given);
      };
    const corpus = openCorpus(async () => prepare, name);
    const mortalCorpus: Corpus = {
      add: mortal(corpus.add),
      remove: mortal(corpus.remove),
      article: mortal(corpus.article),
      articles: mortal(corpus.articles),
      told: mortal(corpus.told),
      byUrl: mortal(corpus.byUrl),
      byAddresses: mortal(corpus.byAddresses),
      counts: mortal(corpus.counts),
      addMany: mortal(
        writing(async (articles) => {
          await corpus.addMany(articles);
          outside.now += outside.storing(articles);
        }),
      ),
      search: mortal(corpus.search),
      find: mortal(corpus.find),
      candidates: mortal(corpus.candidates),
      after: mortal(corpus.after),
      forgotten: mortal(corpus.forgotten),
      unforget: mortal(corpus.unforget),
      list: mortal(corpus.list),
      beginning: mortal(corpus.beginning),
      shelves: mortal(corpus.shelves),
      ofFeed: mortal(corpus.ofFeed),
      moveFeed: mortal(corpus.moveFeed),
      isPlanted: mortal(corpus.isPlanted),
      plant: mortal(corpus.plant),
      planted: mortal(corpus.planted),
      clear: mortal(corpus.clear),
      mending: corpus.mending,
      tended: mortal(corpus.tended),
      close: corpus.close,
    };
    const history = openHistory(`${name}-history`);
    const mortalHistory: History = {
      add: mortal(history.add),
      of: mortal(history.of),
      drop: mortal(history.drop),
      articles: mortal(history.articles),
      clear: mortal(history.clear),
      close: history.close,
    };
    const feeds = openFeeds(`${name}-feeds`);
    const mortalFeeds: Feeds = {
      all: mortal(feeds.all),
      change: mortal(feeds.change),
      drop: mortal(feeds.drop),
      isSeen: mortal(feeds.isSeen),
      see: mortal(feeds.see),
      clear: mortal(feeds.clear),
      pages: mortal(feeds.pages),
      addPages: mortal(feeds.addPages),
      changePages: mortal(feeds.changePages),
      close: feeds.close,
    };
    const work = openWorkshop(`${name}-work`);
    const mortalWork: Workshop = {
      jobs: mortal(work.jobs),
      job: mortal(work.job),
      change: mortal(writing(work.change)),
      stage: mortal(work.stage),
      piece: mortal(work.piece),
      clear: mortal(work.clear),
      drop: mortal(work.drop),
      trash: {
        put: mortal(work.trash.put),
        of: mortal(work.trash.of),
        take: mortal(work.trash.take),
        empty: mortal(work.trash.empty),
      },
      close: work.close,
    };
    const world: World = {
      corpus: mortalCorpus,
      engines: async () => engines,
      history: mortalHistory,
      feeds: mortalFeeds,
      parse: mortal(async (question, what) => {
        outside.parsing?.();
        return parsing[question](JSON.parse(JSON.stringify(what)) as never, {});
      }) as World['parse'],
      fetchText: mortal((question, isAllowed) => {
        outside.fetched.push(question.url);
        return outside.web(question, isAllowed);
      }),
      isGranted: mortal(async (url) => outside.granted(url)),
      isOnline: () => outside.online,
      pollLater: (on) => void (dead || (outside.polling = on)),
      feedLinks: mortal(async () => outside.links),
      work: mortalWork,
      wake: (on) => void (dead || (outside.waking = on)),
      session: storageArea(session, mortal, () => outside.sessionLimit),
      local: storageArea(local, mortal, () => Number.POSITIVE_INFINITY),
      release: '1.0.0',
      now: () => outside.now,
      loadSeeds: mortal(async () => {
        outside.seedLoads += 1;
        return outside.seeds;
      }),
      announce: (said) => void (dead || outside.announced.push(said)),
      look: mortal(async (tabId) => outside.looks.get(tabId) ?? { private: false }),
      inject: mortal(async (tabId) => outside.injection(tabId)),
      readingIn: mortal(async (tabId) => outside.documents.get(tabId)),
      paint: mortal(async (tabId, marks) => void outside.painted.push({ tabId, marks })),
      badge: (tabId, conflicts) => void outside.badges.set(tabId, conflicts),
      openSidebar: async () => true,
      loadCard: async () => true,
      openPopup: async () => undefined,
      tell: mortal(async (tabId, what, ask) => void outside.told.push({ tabId, what, ask })),
      syncSites: async () => undefined,
      dropSites: mortal(async () => void (outside.granted = () => false)),
      warn: (what, cause) => void outside.warned.push([what, cause]),
      afterStep: (step) => {
        if (dead) throw new Error('dead');
        outside.steps.push(step);
        outside.onStep(step);
        outside.dieAfter -= 1;
        if (outside.dieAfter <= 0) {
          outside.dieAfter = Number.POSITIVE_INFINITY;
          die();
          throw new Error('killed');
        }
      },
    };
    const background = createBackground(world);
    if (outside.starts) void background.start();
    return {
      background,
      death,
      die,
      isDead: () => dead,
      close: corpus.close,
      listener: backgroundListener(background.handlers, HOME),
    };
  }

  let life = live();
  const awake = () => {
    if (life.isDead()) life = live();
    return life;
  };
  const send = (sender: Parameters<typeof life.listener>[1]) => (question: Question) => {
    const { listener, death } = awake();
    const reply = new Promise<Reply>((resolve) => {
      listener(JSON.parse(JSON.stringify(question)), sender, (said) =>
        resolve(JSON.parse(JSON.stringify(said)) as Reply),
      );
    });
    return Promise.race([reply, death]);
  };
  const PATIENCE = [1, 1, 1];
  return {
    outside,
    /** The background of now; wakes it where it is dead. */
    background: () => awake().background,
    kill: () => awake().die(),
    wake: () => void awake(),
    ask: asking<PanelProtocol & WorkProtocol & LibraryProtocol & FeedsProtocol & StoreProtocol>(
      send({ id: 'us', url: 'x://us/popup.html' }),
      PATIENCE,
    ),
    askFromSidebar: asking<PanelProtocol>(
      send({ id: 'us', url: 'x://us/sidepanel.html' }),
      PATIENCE,
    ),
    /** A page of a tab hands in what was read of it. */
    handIn: (
      tabId: number,
      readingId: string,
      reading: PageReading,
      at = 'https://news.example/a',
      incognito = false,
    ) => {
      outside.documents.set(tabId, readingId);
      const sender = { id: 'us', url: at, frameId: 0, tab: { id: tabId, incognito } };
      return asking<PageProtocol>(send(sender), PATIENCE)('handIn', { readingId, reading });
    },
    corpus: () => openCorpus(async () => prepare, name),
    name,
  };
}

let calls = 0;

/** Counts what the background waits for. */
function underWay<T>(call: Promise<T>): Promise<T> {
  calls += 1;
  return call.finally(() => {
    calls -= 1;
  });
}

const LEAST = 12;

/** Lets everything run that is on its way: until nothing was for a while, however slow the machine is. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < LEAST; quiet = calls === 0 ? quiet + 1 : 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
