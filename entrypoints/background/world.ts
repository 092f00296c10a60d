import type {
  Announcement,
  Ask,
  ContentProtocol,
  Forbidden,
  Marks,
} from '../../messages/protocol.ts';
import type { LoadEngines } from './engines/engines.ts';
import type { Corpus } from '../../storage/corpus.ts';
import type { Feeds } from '../../storage/feeds/feeds.ts';
import type { History } from '../../storage/history/history.ts';
import type { Workshop } from '../../storage/work/workshop.ts';
import type { Seeds } from '../../storage/seeding.ts';
import type { Fetched, WebQuestion } from './feeds/fetch.ts';
import type { Parse } from './parsing.ts';

/** The slice of a storage area that is used. */
export interface StorageArea {
  readonly get: (key: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

/** What may be known of a tab without reading it. */
export interface Look {
  readonly private: boolean;
  /** Host of the page, where the browser tells. */
  readonly site?: string;
  readonly forbidden?: Forbidden;
}

export type Injected =
  | { readonly kind: 'injected' }
  | { readonly kind: 'forbidden'; readonly because: Forbidden }
  /** No click granted this page: the reader's own click on the toolbar button does. */
  | { readonly kind: 'not-granted' }
  | { readonly kind: 'failed' };

/** A feed that a page names. `page`: where the page itself is, by the browser's word. */
export interface SaidFeed {
  readonly url: string;
  readonly title: string;
  readonly page: string;
}

/** All that the background reaches outside itself. */
export interface World {
  readonly corpus: Corpus;
  /** What reads and compares; loaded with the first text. */
  readonly engines: LoadEngines;
  readonly feeds: Feeds;
  /** Asks the web; past a redirect only where `isAllowed` says so. */
  readonly fetchText: (
    question: WebQuestion,
    isAllowed: (url: string) => Promise<boolean>,
  ) => Promise<Fetched>;
  /** Takes apart what was fetched. */
  readonly parse: Parse;
  /** The browser's permission for the host of an address. */
  readonly isGranted: (url: string) => Promise<boolean>;
  readonly isOnline: () => boolean;
  /** Whether the browser wakes the worker for feeds. */
  readonly pollLater: (on: boolean) => void;
  readonly feedLinks: (tabId: number) => Promise<readonly SaidFeed[]>;
  /** Earlier versions of kept pages. */
  readonly history: History;
  /** Work that outlives the worker. */
  readonly work: Workshop;
  /** Whether the browser wakes the worker now and then: there is work to go on with. */
  readonly wake: (on: boolean) => void;
  readonly session: StorageArea;
  /** Outlives the browser; small things only. */
  readonly local: StorageArea;
  readonly release: string;
  readonly now: () => number;
  readonly loadSeeds: () => Promise<Seeds>;
  readonly announce: (said: Announcement) => void;
  readonly look: (tabId: number) => Promise<Look>;
  readonly inject: (tabId: number) => Promise<Injected>;
  /** Runs the card's script in the tab's page; `false` where the browser no longer lets it. */
  readonly loadCard: (tabId: number | undefined) => Promise<boolean>;
  /** The reading that the tab's document belongs to; `undefined` where nobody answers. */
  readonly readingIn: (tabId: number) => Promise<string | undefined>;
  readonly paint: (tabId: number, marks: Marks) => Promise<void>;
  readonly badge: (tabId: number, conflicts: number) => void;
  readonly openSidebar: (tabId: number | undefined) => Promise<boolean>;
  readonly openPopup: () => Promise<void>;
  /** Asks a tab's content script for something that nobody waits for. */
  readonly tell: <K extends 'step' | 'showSelected'>(
    tabId: number,
    what: K,
    ask: Ask<ContentProtocol, K>,
  ) => Promise<unknown>;
  readonly syncSites: () => Promise<void>;
  /** Gives every site back that the reader allowed. */
  readonly dropSites: () => Promise<void>;
  readonly warn: (what: string, cause: unknown) => void;
  /** Called between the steps of a report, of keeping and of planting, by tests that end it there. */
  readonly afterStep?: (step: string) => void;
}
