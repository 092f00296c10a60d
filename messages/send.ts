import { browser } from 'wxt/browser';
import { failed, isReply, type Question } from './envelope.ts';
import type { Answer, Ask, ContentProtocol, PageProtocol, PanelProtocol } from './protocol.ts';
import type { FeedsProtocol } from './feeds-protocol.ts';
import type { LibraryProtocol } from './library-protocol.ts';
import type { StoreProtocol } from './store-protocol.ts';
import type { WorkProtocol } from './work-protocol.ts';

type BackgroundProtocol = PanelProtocol &
  PageProtocol &
  WorkProtocol &
  LibraryProtocol &
  FeedsProtocol &
  StoreProtocol;

/** Takes a message to the other side and brings its reply. */
export type Channel = (question: Question) => Promise<unknown>;

type Asking<P> = <K extends keyof P & string>(ask: K, what: Ask<P, K>) => Promise<Answer<P, K>>;

/** How long to wait before each further try: the worker may be dying or starting just now. */
const PATIENCE: readonly number[] = [50, 250, 1000];

/** Asks the background. Rejects with an error that has a `code`. */
export const ask: Asking<BackgroundProtocol> = (question, what) =>
  asking<BackgroundProtocol>((message) => browser.runtime.sendMessage(message))(question, what);

/** Asks the content script of a tab's page; without one, rejects with `unreachable` at once. */
export const askTab = <K extends keyof ContentProtocol>(
  tabId: number,
  question: K,
  what: Ask<ContentProtocol, K>,
): Promise<Answer<ContentProtocol, K>> =>
  asking<ContentProtocol>(
    (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
    [],
  )(question, what);

/** Questions over a channel. All questions of the protocols may be asked twice without harm. */
export const asking =
  <P>(channel: Channel, patience = PATIENCE): Asking<P> =>
  async (question, what) => {
    const reply = await persist(() => channel({ ask: question, with: what }), patience);
    if (!reply.ok) throw failed(reply.failed);
    // Our own background wrote it; the asker is no border.
    return reply.value as Answer<P, typeof question>;
  };

async function persist(send: () => Promise<unknown>, patience: readonly number[]) {
  for (const pause of [...patience, undefined]) {
    const reply = await send().catch(explain);
    if (isReply(reply)) return reply;
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw failed('unreachable');
}

/** Every other refusal of the channel means that nobody was there, or that it died while answering. */
function explain(error: unknown): undefined {
  if (error instanceof Error && /context invalidated/i.test(error.message))
    throw failed('outdated', error);
}
