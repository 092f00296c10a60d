import { browser } from 'wxt/browser';
import { pageAsks, panelAsks } from './asks.ts';
import { answering, listening, type Answerer, type Listener } from './listening.ts';
import { ourselves } from './ourselves.ts';
import type { Handlers, PageProtocol, PanelProtocol } from './protocol.ts';
import { feedsDesk } from './feeds-desk.ts';
import type { FeedsProtocol } from './feeds-protocol.ts';
import { libraryDesk } from './library-desk.ts';
import type { LibraryProtocol } from './library-protocol.ts';
import { storeDesk } from './store-desk.ts';
import type { StoreProtocol } from './store-protocol.ts';
import { workDesk } from './work-desk.ts';
import type { WorkProtocol } from './work-protocol.ts';
import { isPanel, type Home, type Sender } from './sender.ts';

export interface BackgroundHandlers {
  readonly page: Handlers<PageProtocol, Sender>;
  readonly panel: Handlers<PanelProtocol, Sender>;
  readonly work: Handlers<WorkProtocol, Sender>;
  readonly library: Handlers<LibraryProtocol, Sender>;
  readonly feeds: Handlers<FeedsProtocol, Sender>;
  readonly store: Handlers<StoreProtocol, Sender>;
}

/** Answers panels and content scripts. */
export function serveBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener(backgroundListener(handlers, ourselves()));
}

export const backgroundListener = (
  { page, panel, work, library, feeds, store }: BackgroundHandlers,
  home: Home,
): Listener =>
  listening(home, [
    {
      admits: (sender) => isPanel(sender, home) || isTopDocument(sender),
      answers: new Map(
        Object.entries({
          handIn: answering(pageAsks.handIn, page.handIn),
          loadCard: answering(pageAsks.loadCard, page.loadCard),
          openSidebar: answering(pageAsks.openSidebar, page.openSidebar),
        } satisfies Record<keyof PageProtocol, Answerer>),
      ),
    },
    {
      admits: (sender) => isPanel(sender, home),
      answers: new Map(
        Object.entries({
          readTab: answering(panelAsks.readTab, panel.readTab),
          stateOfTab: answering(panelAsks.stateOfTab, panel.stateOfTab),
          openTab: answering(panelAsks.openTab, panel.openTab),
          keep: answering(panelAsks.keep, panel.keep),
          history: answering(panelAsks.history, panel.history),
          keepRelated: answering(panelAsks.keepRelated, panel.keepRelated),
          forget: answering(panelAsks.forget, panel.forget),
          search: answering(panelAsks.search, panel.search),
          counts: answering(panelAsks.counts, panel.counts),
          correct: answering(panelAsks.correct, panel.correct),
          corrections: answering(panelAsks.corrections, panel.corrections),
          uncorrect: answering(panelAsks.uncorrect, panel.uncorrect),
          article: answering(panelAsks.article, panel.article),
        } satisfies Record<keyof PanelProtocol, Answerer>),
      ),
    },
    { admits: (sender) => isPanel(sender, home), answers: workDesk(work) },
    { admits: (sender) => isPanel(sender, home), answers: libraryDesk(library) },
    { admits: (sender) => isPanel(sender, home), answers: feedsDesk(feeds) },
    { admits: (sender) => isPanel(sender, home), answers: storeDesk(store) },
  ]);

/** Frames inside a page are the page's own business. */
const isTopDocument = (sender: Sender) => sender.tab?.id !== undefined && sender.frameId === 0;
