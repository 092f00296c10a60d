import type { TabState } from '../../messages/protocol.ts';
import type { Readings } from './readings.ts';
import type { TabRecord, TabRecords } from './session.ts';
import type { Injected, World } from './world.ts';

export interface Tabs {
  /** Starts a reading and answers at once. `clicked`: the reader's click on the toolbar asks. */
  readonly read: (tabId: number, clicked: boolean) => Promise<TabState>;
  readonly stateOf: (tabId: number) => Promise<TabState>;
  /** What is known; where nothing was read yet, what `read` answers. */
  readonly open: (tabId: number, clicked: boolean) => Promise<TabState>;
  /** Reads the tab where nothing was read of it yet, and resolves with what came of it. */
  readonly whenRead: (tabId: number) => Promise<TabState>;
  readonly forget: (tabId: number) => Promise<void>;
  /** Forgets what was read of a document that the tab has left. `status`: what the browser says of its loading. */
  readonly checkDocument: (tabId: number, status: string) => Promise<void>;
  /** Takes up the readings that a dying worker left. */
  readonly resume: () => Promise<void>;
}

const PAUSE = 60;
const rest = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** In ms, from the injection of the script to what it hands in. A heavy page needs seconds. */
export const PATIENCE = 20_000;

/** In ms, from the start of a worker to asking anew for a reading that an earlier one asked for. */
const GRACE = 600;

export function createTabs(world: World, records: TabRecords, readings: Readings): Tabs {
  const expire = (tabId: number) =>
    records.change(tabId, (now) =>
      now && isOverdue(now, world.now())
        ? { ...now, state: { kind: 'failed', because: 'timeout' } }
        : now,
    );
  const watch = (tabId: number, since: number) =>
    setTimeout(() => void expire(tabId), Math.max(0, since + PATIENCE - world.now()) + 50);

  const start = async (tabId: number, since: number, clicked: boolean) => {
    const injected = await injectedInto(world, tabId, clicked);
    world.afterStep?.('injected');
    // The script may have handed in already: only a reading that still waits is changed.
    await records.change(tabId, (now) =>
      now && isWaiting(now) && now.state.since === since ? afterInjection(now, injected) : now,
    );
  };

  /** The script was perhaps never sent in, or its answer went to a worker that died. */
  const takeUp = (tabId: number, since: number) => {
    watch(tabId, since);
    setTimeout(async () => {
      const now = await records.of(tabId).catch(() => undefined);
      if (now && isWaiting(now) && now.state.since === since)
        await start(tabId, since, false).catch((cause: unknown) =>
          world.warn('reading a tab again', cause),
        );
    }, GRACE);
  };

  const stateOf = async (tabId: number): Promise<TabState> =>
    (await expire(tabId))?.state ?? unread(world, tabId);
  const read = async (tabId: number, clicked: boolean): Promise<TabState> => {
    const since = world.now();
    const { private: isPrivate, forbidden } = await world.look(tabId);
    const state = forbidden
      ? ({ kind: 'forbidden', because: forbidden } as const)
      : ({ kind: 'working', since } as const);
    await records.change(tabId, () => ({ state, private: isPrivate }));
    world.afterStep?.('asked');
    if (!forbidden) {
      watch(tabId, since);
      void start(tabId, since, clicked).catch((cause: unknown) =>
        world.warn('reading a tab', cause),
      );
    }
    return state;
  };

  return {
    read,
    stateOf,
    open: async (tabId, clicked) => {
      const known = (await expire(tabId))?.state;
      return known?.kind === 'read' || known?.kind === 'working' ? known : read(tabId, clicked);
    },
    whenRead: async (tabId) => {
      let state = await stateOf(tabId);
      if (state.kind !== 'read' && state.kind !== 'working') state = await read(tabId, true);
      while (state.kind === 'working') {
        await rest();
        state = await stateOf(tabId);
      }
      return state;
    },
    forget: async (tabId) => {
      await records.change(tabId, () => undefined);
    },
    checkDocument: async (tabId, status) => {
      const before = await records.of(tabId);
      if (!before) return world.announce({ kind: 'tab', tabId });
      if (isWaiting(before)) return; // its injection decides
      // What was refused may have been loading still: the same document is now complete.
      if (before.readingId === undefined && status === 'complete') return;
      const readingId = await world.readingIn(tabId);
      if (readingId !== undefined && readingId === before.readingId) return;
      world.badge(tabId, 0);
      // A reading handed in while we asked belongs to the new document.
      await records.change(tabId, (now) => (isSameDocument(now, before) ? undefined : now));
    },
    resume: async () => {
      for (const [tabId, record] of await records.all()) {
        if (record.state.kind !== 'working') continue;
        if (isWaiting(record)) takeUp(tabId, record.state.since);
        else await readings.refresh(tabId);
      }
    },
  };
}

type Waiting = TabRecord & { readonly state: Extract<TabState, { kind: 'working' }> };

/** The script was sent in and has handed in nothing yet. */
const isWaiting = (record: TabRecord): record is Waiting =>
  record.state.kind === 'working' && record.article === undefined;

const isOverdue = (record: TabRecord, now: number) =>
  isWaiting(record) && now - record.state.since >= PATIENCE;

const isSameDocument = (now: TabRecord | undefined, before: TabRecord) =>
  now?.readingId === before.readingId &&
  (now?.state.kind !== 'working' || before.state.kind === 'working');

/** A click on the toolbar grants every page that may be granted: this one may not. */
async function injectedInto(world: World, tabId: number, clicked: boolean): Promise<Injected> {
  const injected = await world.inject(tabId).catch((): Injected => ({ kind: 'failed' }));
  return clicked && injected.kind === 'not-granted'
    ? { kind: 'forbidden', because: 'unknown' }
    : injected;
}

function afterInjection(record: Waiting, injected: Injected): TabRecord | undefined {
  switch (injected.kind) {
    case 'injected':
      return record;
    case 'forbidden':
      return { ...record, state: { kind: 'forbidden', because: injected.because } };
    case 'not-granted':
      return undefined; // the panel then names the click that grants it
    case 'failed':
      return { ...record, state: { kind: 'failed', because: 'injection' } };
  }
}

async function unread(world: World, tabId: number): Promise<TabState> {
  const { site, forbidden } = await world.look(tabId);
  if (forbidden) return { kind: 'forbidden', because: forbidden };
  return { kind: 'unread', ...(site ? { site } : {}) };
}
