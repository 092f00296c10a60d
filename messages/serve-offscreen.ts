import { browser } from 'wxt/browser';
import { answering, type Answerer, listening, type Listener } from './listening.ts';
import { offscreenAsks } from './offscreen-asks.ts';
import type { OffscreenProtocol } from './offscreen-protocol.ts';
import { ourselves } from './ourselves.ts';
import type { Handlers } from './protocol.ts';
import { type Home, isPanel, type Sender } from './sender.ts';

/** Answers the background. */
export function serveOffscreen(handlers: Handlers<OffscreenProtocol, Sender>): void {
  browser.runtime.onMessage.addListener(offscreenListener(handlers, ourselves()));
}

export const offscreenListener = (
  { parseFeed, parsePage }: Handlers<OffscreenProtocol, Sender>,
  home: Home,
): Listener =>
  listening(home, [
    {
      admits: (sender) => isBackground(sender, home),
      answers: new Map(
        Object.entries({
          parseFeed: answering(offscreenAsks.parseFeed, parseFeed),
          parsePage: answering(offscreenAsks.parsePage, parsePage),
        } satisfies Record<keyof OffscreenProtocol, Answerer>),
      ),
    },
  ]);

/** No content script, and no page of ours in a tab. */
const isBackground = (sender: Sender, home: Home) =>
  isPanel(sender, home) && sender.tab === undefined;
