import type { Correction } from '../core/corrections.ts';
import type { CorpusCounts, SearchAnswer } from '../core/corpus.ts';
import type { PageReading } from '../core/page-reading.ts';
import type { Edit } from '../core/revisions/history.ts';
import type { Quantity, Report } from '../core/report.ts';

/** Why a tab cannot be read. */
export type Forbidden = 'browser-page' | 'store' | 'pdf' | 'reader-view' | 'file' | 'unknown';

/** Why a reading failed; `retry` is always offered. */
export type Failure =
  | 'injection'
  | 'extraction'
  | 'comparison'
  | 'storage'
  | 'storage-full'
  | 'storage-off' // the browser is set to store nothing
  | 'timeout';

/** What is known of a tab. Kept in the session until the tab closes or leaves the page. */
export type TabState =
  /** `site`: host of the page, absent where the browser does not tell us. */
  | { readonly kind: 'unread'; readonly site?: string }
  | { readonly kind: 'working'; readonly since: number }
  | { readonly kind: 'not-article'; readonly because: 'no-text' | 'too-short' | 'list' }
  | { readonly kind: 'forbidden'; readonly because: Forbidden }
  | { readonly kind: 'read'; readonly report: Report; readonly private: boolean }
  | { readonly kind: 'failed'; readonly because: Failure };

/** What the page's script may have: the compared quantities of its own article. */
export interface Marks {
  readonly readingId: string;
  readonly quantities: readonly Quantity[];
}

/** Asked by a content script, which is all that a page's side may ask. */
export interface PageProtocol {
  /** Hands in what was read of the page; answers with what to mark. `readingId` names this document's reading. */
  handIn(ask: { readonly readingId: string; readonly reading: PageReading }): Marks;
  /** Brings the card's script into the page: there is a card to show. */
  loadCard(ask: Record<never, never>): { readonly loaded: boolean };
  /** A click on "Open in sidebar" in the card; a user gesture travels with the message. */
  openSidebar(ask: Record<never, never>): { readonly opened: boolean };
}

/** Asked by popup, sidebar and options only. */
export interface PanelProtocol {
  /** Injects the content script and starts a reading; answers at once with the state then. */
  readTab(ask: { readonly tabId: number }): TabState;
  stateOfTab(ask: { readonly tabId: number }): TabState;
  /** The state; where nothing was read of the page yet a reading begins, as by `readTab`. */
  openTab(ask: { readonly tabId: number }): TabState;
  /** Stores the tab's article and indexes it. */
  keep(ask: { readonly tabId: number }): { readonly id: string };
  /** Stores another article that the tab's page holds: the one at this place of the report's `related`. */
  keepRelated(ask: { readonly tabId: number; readonly at: number }): { readonly id: string };
  /** Deletes an article from the corpus; a bundled one stays deleted. */
  forget(ask: { readonly id: string }): { readonly forgotten: boolean };
  search(ask: { readonly query: string; readonly limit: number }): SearchAnswer;
  counts(ask: Record<never, never>): CorpusCounts;
  /** How a tab's page changed since it was first kept, the latest first. */
  history(ask: { readonly tabId: number }): readonly Edit[];
  /** Takes one article's claim apart from the page's own: "not the same thing". */
  correct(ask: { readonly tabId: number; readonly quantity: string; readonly article: string }): {
    /** Names the correction, so that it can be taken back. */
    readonly id: string;
  };
  corrections(ask: Record<never, never>): readonly Correction[];
  uncorrect(ask: { readonly id: string }): { readonly undone: boolean };
  /** The stored text of one article, for reading it in a panel. */
  article(ask: {
    readonly id: string;
  }): { readonly title: string; readonly text: string } | undefined;
}

/** Told to the content script of one tab by background or panel. */
export interface ContentProtocol {
  /** Answered by a document that has been read: its reading's id. */
  stillHere(ask: Record<never, never>): { readonly readingId: string };
  /** Scrolls to a quantity's first mark and opens its card. */
  show(ask: { readonly quantity: string }): { readonly shown: boolean };
  /** Steps to the next or previous mark and moves the focus into its card. */
  step(ask: { readonly by: 1 | -1 }): { readonly shown: boolean };
  /** Opens the card of the figure that is selected in the page. */
  showSelected(ask: Record<never, never>): { readonly shown: boolean };
  /** Paints the page's marks anew, or takes them away. */
  paint(ask: { readonly marks: Marks | null }): { readonly painted: number };
}

/** Said by the background to every open panel; nobody answers. */
export type Announcement =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'corpus' }
  /** Long work has come further. */
  | { readonly kind: 'work' }
  /** A feed was asked, or there are others. */
  | { readonly kind: 'feeds' };

type Methods = Record<string, (ask: never) => unknown>;
export type Ask<P, K extends keyof P> = P[K] extends (ask: infer A) => unknown ? A : never;
export type Answer<P, K extends keyof P> = P[K] extends (...ask: never[]) => infer R ? R : never;
export type Handlers<P extends { [K in keyof P]: Methods[string] }, Context> = {
  readonly [K in keyof P]: (
    ask: Ask<P, K>,
    context: Context,
  ) => Promise<Answer<P, K>> | Answer<P, K>;
};
