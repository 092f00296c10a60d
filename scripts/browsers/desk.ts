import type { Page } from 'puppeteer-core';
import type { FeedsProtocol } from '../../messages/feeds-protocol.ts';
import type { LibraryProtocol } from '../../messages/library-protocol.ts';
import type { Answer, Ask, PanelProtocol, TabState } from '../../messages/protocol.ts';
import type { WorkProtocol } from '../../messages/work-protocol.ts';
import type { Session } from './session.ts';
import { until } from './wait.ts';

/** What the extension's own pages may ask. */
export type OurProtocol = PanelProtocol & WorkProtocol & LibraryProtocol & FeedsProtocol;

/** A page of the extension that waits behind the others, and may ask what its panels may ask. */
export interface Desk {
  readonly page: Page;
  readonly ask: <K extends keyof OurProtocol & string>(
    question: K,
    what: Ask<OurProtocol, K>,
  ) => Promise<Answer<OurProtocol, K>>;
  /** The id of the tab in front. */
  readonly tabInFront: () => Promise<number>;
  /** What is known of the tab in front. */
  readonly state: () => Promise<TabState>;
  /** The state of the tab in front, when it is of this kind. */
  readonly stateOf: <K extends TabState['kind']>(
    kind: K,
  ) => Promise<Extract<TabState, { kind: K }>>;
}

export async function openDesk(session: Session): Promise<Desk> {
  const page = await session.extensionPage('/options.html');
  const ask: Desk['ask'] = async (question, what) => {
    const reply: Reply = JSON.parse(await page.evaluate(send, { ask: question, with: what }));
    if (!reply.ok) throw new Error(`${question}: ${reply.failed ?? 'no answer'}`);
    // Our own background wrote it.
    return reply.value as Answer<OurProtocol, typeof question>;
  };
  const tabInFront = () => page.evaluate(activeTab);
  const state = async () => ask('stateOfTab', { tabId: await tabInFront() });
  return {
    page,
    ask,
    tabInFront,
    state,
    stateOf: async (kind) => {
      let last: TabState | undefined;
      const isWanted = (found: TabState): found is Extract<TabState, { kind: typeof kind }> =>
        found.kind === kind;
      return until(
        async () => {
          last = await state();
          return isWanted(last) && last;
        },
        `the state "${kind}"`,
        20_000,
      ).catch((cause: unknown) => {
        throw new Error(`the tab is ${JSON.stringify(last).slice(0, 300)}, not ${kind}`, { cause });
      });
    },
  };
}

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly failed?: string;
}

/**
 * Runs in the extension's page. As text: WebDriver BiDi tells an object that stands in two places only once.
 */
async function send(question: object): Promise<string> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  return JSON.stringify(await runtime.sendMessage(question));
}

/** Runs in the extension's page. */
async function activeTab(): Promise<number> {
  const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  return tab.id;
}
