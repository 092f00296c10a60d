import type { SearchAnswer } from '../../core/corpus.ts';
import type { TabState } from '../../messages/protocol.ts';
import type { Sender } from '../../messages/sender.ts';
import type { BackgroundHandlers } from '../../messages/serve.ts';
import { createActs, type Acts } from './acts.ts';
import { createSubscriptions } from './feeds/feeds.ts';
import { createLibrary } from './library/library.ts';
import { createBin } from './library/trash.ts';
import { createWork } from './work/work.ts';
import { createCorrections } from './corrections.ts';
import { historyOf, sweepHistory } from './history.ts';
import { createKeeping } from './keep.ts';
import { isKeptSite } from './kept-sites.ts';
import { type IsOvertaken, newest } from './newest.ts';
import { createPlanting } from './planting.ts';
import { createReadings } from './readings.ts';
import { createReset } from './reset.ts';
import { createStore } from './store.ts';
import { withStorageCodes } from './storage-codes.ts';
import { tabRecords } from './session.ts';
import { createTabs } from './tabs.ts';
import { createTurns } from './turns.ts';
import type { World } from './world.ts';

export interface Background {
  readonly handlers: BackgroundHandlers;
  readonly acts: Acts;
  readonly find: (query: string, limit: number) => Promise<SearchAnswer>;
  /** At every start of the worker: plants where needed, takes up what was cut off. */
  readonly start: () => Promise<void>;
  readonly onInstalled: () => void;
  readonly onTabRemoved: (tabId: number) => void;
  readonly onTabUpdated: (tabId: number, status: string | undefined) => void;
  readonly onPermissionsChanged: () => void;
  /** Goes on with long work that was cut off. */
  readonly onAlarm: () => void;
}

export function createBackground(world: World): Background {
  const records = tabRecords(world.session, (tabId) => world.announce({ kind: 'tab', tabId }));
  const planting = createPlanting(world);
  const corrections = createCorrections(world, records);
  const readings = createReadings(world, records, planting.done, corrections.taker);
  const tabs = createTabs(world, records, readings);
  const keeping = createKeeping(world, records, readings);
  const bin = createBin(world, async () => {
    world.announce({ kind: 'corpus' });
    await readings.corpusChanged();
  });
  const storing = createTurns();
  const brought = async () => {
    world.announce({ kind: 'corpus' });
    await readings.corpusChanged();
  };
  const subscriptions = createSubscriptions(world, planting.done, brought, storing);
  const work = createWork(world, corrections, planting.done, readings.corpusChanged, bin);
  const reset = createReset(world, {
    tabs: records,
    endFeeds: () => storing(() => world.feeds.clear()),
    stopWork: work.stop,
    plant: planting.again,
  });
  const quietly = (doing: Promise<unknown>) =>
    void doing.catch((cause: unknown) => world.warn('in the background', cause));
  const answerOf = withStorageCodes;
  const find = (query: string, limit: number, isOvertaken?: IsOvertaken) =>
    answerOf(planting.done().then(() => world.corpus.find(query, limit, isOvertaken)));
  const asked = newest();
  return {
    find,
    acts: createActs(world, tabs, keeping),
    handlers: {
      page: {
        handIn: async (ask, sender) => {
          const marks = await readings.handIn(ask, sender);
          const tabId = sender.tab?.id;
          if (tabId !== undefined && (await isKeptSite(world.local, sender)))
            quietly(keeping.keepUnasked(tabId));
          return marks;
        },
        loadCard: async (_ask, sender) => ({ loaded: await world.loadCard(sender.tab?.id) }),
        openSidebar: async (_ask, sender) => ({ opened: await world.openSidebar(sender.tab?.id) }),
      },
      panel: {
        readTab: ({ tabId }, sender) => tabs.read(tabId, isToolbar(sender)),
        stateOfTab: ({ tabId }): Promise<TabState> => tabs.stateOf(tabId),
        openTab: ({ tabId }, sender) => tabs.open(tabId, isToolbar(sender)),
        keep: ({ tabId }) => answerOf(keeping.keep(tabId)),
        keepRelated: ({ tabId, at }) => answerOf(keeping.keepRelated(tabId, at)),
        forget: ({ id }) => answerOf(keeping.forget(id)),
        search: ({ query, limit }, sender) => find(query, limit, asked(sender)),
        counts: () => answerOf(planting.done().then(() => world.corpus.counts())),
        correct: async (ask) => {
          const id = await corrections.add(ask);
          await readings.corpusChanged();
          return { id };
        },
        corrections: () => corrections.all(),
        uncorrect: async ({ id }) => {
          await corrections.remove(id);
          await readings.corpusChanged();
          return { undone: true };
        },
        article: ({ id }) => answerOf(textOf(world, id)),
        history: ({ tabId }) => answerOf(historyOf(world, records, tabId)),
      },
      work: work.handlers,
      feeds: subscriptions.handlers,
      library: createLibrary(world, bin, planting.done, corrections.taker),
      store: createStore(world, corrections, reset, planting.done),
    },
    start: async () => {
      await reset.resume().catch((cause: unknown) => world.warn('starting over', cause));
      await Promise.allSettled([
        planting.done(),
        tabs.resume(),
        world.syncSites(),
        work.resume(),
        sweepHistory(world),
        subscriptions.resume(),
      ]);
    },
    onInstalled: () => quietly(planting.again()),
    onTabRemoved: (tabId) => quietly(tabs.forget(tabId)),
    onTabUpdated: (tabId, status) => {
      if (status !== undefined) quietly(tabs.checkDocument(tabId, status));
    },
    onAlarm: () => quietly(Promise.all([work.resume(), subscriptions.resume()])),
    onPermissionsChanged: () => quietly(world.syncSites()),
  };
}

/** The popup opens by the toolbar button or its key, and by nothing else. */
const isToolbar = ({ url }: Sender) => url?.endsWith('/popup.html') ?? false;

async function textOf({ corpus }: World, id: string) {
  const article = await corpus.article(id);
  return article && { title: article.title, text: article.text };
}
