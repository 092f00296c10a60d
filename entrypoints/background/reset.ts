import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

export interface Reset {
  /** Deletes all that is the reader's; asked twice, it deletes twice. */
  readonly all: () => Promise<void>;
  /** At every start: goes on where a dying worker left off. */
  readonly resume: () => Promise<void>;
}

/** Stands in the local storage until everything else is gone. */
const KEY = 'resetting';

interface Means {
  readonly tabs: TabRecords;
  /** Deletes feeds, once nothing of them is being stored. */
  readonly endFeeds: () => Promise<void>;
  /** Ends imports. */
  readonly stopWork: () => Promise<void>;
  /** Plants the bundled articles. */
  readonly plant: () => Promise<void>;
}

/** Back to the first day. Each step may be done twice, so one that was cut off simply begins again. */
export function createReset(world: World, { tabs, endFeeds, stopWork, plant }: Means): Reset {
  const { corpus, history, local, afterStep } = world;
  // What still brings articles in comes first.
  const steps: readonly (readonly [name: string, take: () => Promise<unknown>])[] = [
    ['feeds', endFeeds],
    ['work', stopWork],
    ['sites', () => dropSites(world)],
    ['articles', () => corpus.clear()],
    ['history', () => history.clear()],
    ['readings', () => forgetReadings(world, tabs)],
    ['settings', () => forgetSettings(local)],
    ['planted', plant],
  ];
  const run = async () => {
    await local.set({ [KEY]: true });
    for (const [name, take] of steps) {
      await take();
      afterStep?.(`reset: ${name}`);
    }
    await local.remove(KEY);
    world.pollLater(false);
    for (const kind of ['corpus', 'work', 'feeds'] as const) world.announce({ kind });
  };
  let running: Promise<void> | undefined;
  const all = () => (running ??= run().finally(() => (running = undefined)));
  return {
    all,
    resume: async () => {
      if ((await local.get(KEY))[KEY] === true) await all();
    },
  };
}

/** A browser that keeps a permission for itself keeps nothing else from being deleted. */
const dropSites = (world: World) =>
  world.dropSites().catch((cause: unknown) => world.warn('giving sites back', cause));

/** What is shown of open pages rests on what is gone: they wait for the next click, unmarked. */
async function forgetReadings(world: World, tabs: TabRecords): Promise<void> {
  for (const [tabId, { readingId }] of await tabs.all()) {
    if (readingId !== undefined)
      await world.paint(tabId, { readingId, quantities: [] }).catch(() => undefined); // it may be gone
    world.badge(tabId, 0);
    await tabs.change(tabId, () => undefined);
  }
}

async function forgetSettings(local: World['local']): Promise<void> {
  for (const name of Object.keys(await local.get(null))) if (name !== KEY) await local.remove(name);
}
