import { browser } from 'wxt/browser';
import { contentAsks } from './content-asks.ts';
import { answering, listening, type Answerer, type Listener } from './listening.ts';
import { ourselves } from './ourselves.ts';
import type { ContentProtocol, Handlers } from './protocol.ts';
import { isPanel, type Home, type Sender } from './sender.ts';

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
