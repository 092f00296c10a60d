import { browser } from 'wxt/browser';
import { contentAsks, pageAsks, panelAsks } from './asks.ts';
import { codeOf, isQuestion, type Reply } from './envelope.ts';
import type { ContentProtocol, Handlers, PageProtocol, PanelProtocol } from './protocol.ts';
import { isOurs, isPanel, type Home, type Sender } from './sender.ts';

type Answerer = (raw: unknown, sender: Sender) => Promise<Reply>;

/** Who may ask which questions. */
interface Desk {
  readonly admits: (sender: Sender) => boolean;
  readonly answers: ReadonlyMap<string, Answerer>;
}

export type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (reply: Reply) => void,
) => true | undefined;

export interface BackgroundHandlers {
  readonly page: Handlers<PageProtocol, Sender>;
  readonly panel: Handlers<PanelProtocol, Sender>;
}

/** Answers panels and content scripts. */
export function serveBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener(backgroundListener(handlers, ourselves()));
}

/** Answers the background and the panels; ends with the signal. */
export function serveContent(
  handlers: Handlers<ContentProtocol, Sender>,
  signal: AbortSignal,
): void {
  const listener = contentListener(handlers, ourselves());
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

const ourselves = (): Home => ({
  id: browser.runtime.id,
  origin: new URL(browser.runtime.getURL('/')).origin,
});

export const backgroundListener = ({ page, panel }: BackgroundHandlers, home: Home): Listener =>
  listening(home, [
    {
      admits: (sender) => isPanel(sender, home) || isTopDocument(sender),
      answers: new Map(
        Object.entries({
          handIn: answering(pageAsks.handIn, page.handIn),
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
          keep: answering(panelAsks.keep, panel.keep),
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
  ]);

export const contentListener = (content: Handlers<ContentProtocol, Sender>, home: Home): Listener =>
  listening(home, [
    {
      // A content script of ours may not steer another: only the background (no tab) and panels.
      admits: (sender) => sender.tab === undefined || isPanel(sender, home),
      answers: new Map(
        Object.entries({
          stillHere: answering(contentAsks.stillHere, content.stillHere),
          show: answering(contentAsks.show, content.show),
          step: answering(contentAsks.step, content.step),
          showSelected: answering(contentAsks.showSelected, content.showSelected),
          paint: answering(contentAsks.paint, content.paint),
        } satisfies Record<keyof ContentProtocol, Answerer>),
      ),
    },
  ]);

/** Frames inside a page are the page's own business. */
const isTopDocument = (sender: Sender) => sender.tab?.id !== undefined && sender.frameId === 0;

const listening =
  (home: Home, desks: readonly Desk[]): Listener =>
  (message, sender, sendResponse) => {
    if (!isOurs(sender, home) || !isQuestion(message)) return undefined;
    const desk = desks.find(({ answers }) => answers.has(message.ask));
    const answer = desk?.answers.get(message.ask);
    if (!desk || !answer) return undefined; // another context's question, or none that we know
    if (!desk.admits(sender)) {
      sendResponse({ ok: false, failed: 'refused' });
      return undefined;
    }
    void answer(message.with, sender).then(sendResponse);
    return true;
  };

/** The handler runs before anything is awaited: a user gesture does not survive a wait. */
const answering =
  <A>(
    parse: (raw: unknown) => A | undefined,
    handle: (ask: A, sender: Sender) => unknown,
  ): Answerer =>
  async (raw, sender) => {
    const ask = parse(raw);
    if (ask === undefined) return { ok: false, failed: 'malformed' };
    try {
      return { ok: true, value: await handle(ask, sender) };
    } catch (error) {
      return { ok: false, failed: codeOf(error) ?? 'broken' };
    }
  };
