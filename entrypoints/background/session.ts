import { isRecord } from '../../core/border/values.ts';
import type { LiveEntry, PageArticle } from '../../core/page-reading.ts';
import { failed } from '../../messages/envelope.ts';
import type { TabState } from '../../messages/protocol.ts';
import type { StorageArea } from './world.ts';

/** What is known of a tab's page. Lives in the session: it outlives the worker, never the browser. */
export interface TabRecord {
  readonly state: Exclude<TabState, { kind: 'unread' }>;
  readonly private: boolean;
  /** Names the document that was read. */
  readonly readingId?: string;
  /** The page's article, not saved. */
  readonly article?: PageArticle;
  /** What the page says of itself beside the article. */
  readonly truncated?: boolean;
  /** Other articles that it holds in full, not saved. */
  readonly related?: readonly PageArticle[];
  /** Of a live blog, the newest first as a rule. */
  readonly entries?: readonly LiveEntry[];
}

type Change = (before: TabRecord | undefined) => TabRecord | undefined;

export interface TabRecords {
  readonly of: (tabId: number) => Promise<TabRecord | undefined>;
  readonly all: () => Promise<readonly (readonly [tabId: number, record: TabRecord])[]>;
  /** Changes for one tab run one after the other; `undefined` forgets, the same record is no change. */
  readonly change: (tabId: number, change: Change) => Promise<TabRecord | undefined>;
}

export function tabRecords(area: StorageArea, changed: (tabId: number) => void): TabRecords {
  const turns = new Map<number, Promise<unknown>>();
  /** As this worker last read or wrote it: nobody else writes, and a report is long to fetch. */
  const held = new Map<number, TabRecord | undefined>();
  const of = async (tabId: number) => {
    if (held.has(tabId)) return held.get(tabId);
    const found = asRecord((await area.get(keyOf(tabId)))[keyOf(tabId)]);
    // It may have been written while we asked.
    if (!held.has(tabId)) held.set(tabId, found);
    return held.get(tabId);
  };
  const apply = async (tabId: number, change: Change) => {
    const before = await of(tabId);
    const after = change(before);
    if (after === before) return after;
    if (after) await write(area, tabId, after, (gone) => held.set(gone, undefined));
    else await area.remove(keyOf(tabId));
    held.set(tabId, after);
    changed(tabId);
    return after;
  };
  return {
    of,
    all: () => recordsIn(area),
    change: (tabId, change) => {
      const turn = (turns.get(tabId) ?? Promise.resolve()).then(() => apply(tabId, change));
      const settled = turn.catch(() => undefined);
      turns.set(tabId, settled);
      void settled.then(() => turns.get(tabId) === settled && turns.delete(tabId));
      return turn;
    },
  };
}

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** Written by this very release: the session does not outlive an update. */
const isTabRecord = (raw: unknown): raw is TabRecord =>
  isRecord(raw) && isRecord(raw['state']) && typeof raw['private'] === 'boolean';

const asRecord = (raw: unknown) => (isTabRecord(raw) ? raw : undefined);

async function recordsIn(area: StorageArea) {
  const found = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));
  return found.flatMap(([key, raw]) => {
    const record = asRecord(raw);
    return record ? [[Number(key.slice(PREFIX.length)), record] as const] : [];
  });
}

/** The session holds about 10 MB. When it is full the tabs with the lowest numbers give way. */
async function write(
  area: StorageArea,
  tabId: number,
  record: TabRecord,
  onGone: (tabId: number) => void,
): Promise<void> {
  for (;;) {
    try {
      return await area.set({ [keyOf(tabId)]: record });
    } catch (cause) {
      const eldest = await eldestBeside(area, tabId);
      if (eldest === undefined) throw failed('storage-full', cause);
      await area.remove(keyOf(eldest));
      onGone(eldest);
    }
  }
}

async function eldestBeside(area: StorageArea, tabId: number): Promise<number | undefined> {
  const all = (await recordsIn(area)).map(([other]) => other).toSorted((a, b) => a - b);
  return all.find((other) => other !== tabId);
}
