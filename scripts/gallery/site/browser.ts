import type { Inventory } from '../../../messages/store-protocol.ts';
import type { Collection } from './collection.ts';
import type { Scene } from './scenes.ts';

/** Events that never happen. */
const quiet = { addListener: () => undefined, removeListener: () => undefined };

const FRESH: Inventory = {
  articles: 20,
  seeds: 20,
  kept: 0,
  feeds: 0,
  packs: 0,
  changed: 0,
  forgotten: 0,
  subscriptions: 0,
  corrections: 0,
  version: '9b1f04c2',
};

const EMPTY: Collection = {
  heads: [],
  shelves: { outlets: [], packs: [], feeds: [], origins: [] },
  feeds: [],
  jobs: [],
  stories: [],
};

/** As much of a browser as the surfaces ask for, answering from one scene. */
export function browserWith({
  state,
  hits = [],
  mistakes = [],
  corrections = [],
  history = [],
  inventory = FRESH,
  collection: { heads, shelves, feeds, jobs, stories } = EMPTY,
  url,
}: Scene) {
  const answers: Readonly<Record<string, unknown>> = {
    ...(state ? { stateOfTab: state, readTab: state, openTab: state } : {}),
    inventory,
    list: heads.map(({ id }) => id),
    listBeginning: heads.map(({ id }) => id),
    shelves,
    heads,
    stories: { stories, looked: heads.length },
    search: { hits, mistakes, corrected: [], complete: true },
    counts: { articles: 26, seeds: 20, kept: 6 },
    corrections,
    jobs,
    history,
    feeds,
    feedLinks: [],
    article: {
      title: '',
      text: 'Kim Jong Un told Sergei Lavrov that Moscow had his full support.\n\nNorth Korea has sent more than 10,000 soldiers, according to Seoul.',
    },
  };
  const isFresh = inventory === FRESH;
  const area = {
    get: async () => ({}),
    set: async () => undefined,
    remove: async () => undefined,
    onChanged: quiet,
  };
  return {
    runtime: {
      id: 'gallery',
      getURL: (path: string) => `https://gallery.example${path}`,
      onMessage: quiet,
      sendMessage: async ({ ask }: { ask: string }) =>
        ask in answers ? { ok: true, value: answers[ask] } : { ok: false, failed: 'broken' },
      openOptionsPage: async () => undefined,
    },
    i18n: { getUILanguage: () => new URLSearchParams(location.search).get('language') ?? 'en' },
    tabs: {
      query: async () => [{ id: 1, windowId: 1, ...(url ? { url } : {}) }],
      onActivated: quiet,
      onUpdated: quiet,
      sendMessage: async () => ({ ok: true, value: { shown: true } }),
    },
    permissions: {
      contains: async () => false,
      getAll: async () => ({ origins: isFresh ? [] : ['https://news.example/*'] }),
      onAdded: quiet,
      onRemoved: quiet,
    },
    commands: {
      getAll: async () => [
        { name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' },
        {
          name: 'next-difference',
          description: 'Next figure that differs',
          shortcut: 'Alt+Shift+J',
        },
        { name: 'keep-page', description: 'Keep this page', shortcut: '' },
      ],
    },
    storage: { local: area, session: area },
  };
}
