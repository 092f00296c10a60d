import { dueNow } from '../../../core/feeds/feed.ts';
import type { Turns } from '../turns.ts';
import type { World } from '../world.ts';
import { faultOf, hostOf } from './allowed.ts';
import { askFeed, failed } from './ask-feed.ts';

export interface Polling {
  /** Asks one feed now. */
  readonly one: (url: string) => Promise<void>;
  /** Asks those whose time has come; called twice, it runs once. */
  readonly due: () => Promise<void>;
}

/** While a feed is asked it is not due: a worker that dies over it does not ask again at once. */
export const PATIENCE = 5 * 60_000;

export function createPolling(
  world: World,
  ready: () => Promise<void>,
  changed: () => Promise<void>,
  storing: Turns,
): Polling {
  const { feeds, now, announce } = world;
  const flights = new Map<string, Promise<void>>();
  /** Two who ask for one feed at once share the answer. */
  const one = (url: string): Promise<void> => {
    const flight = flights.get(url) ?? poll(url).finally(() => flights.delete(url));
    flights.set(url, flight);
    return flight;
  };
  const poll = async (url: string) => {
    await ready();
    const next = new Date(now() + PATIENCE).toISOString();
    const feed = await feeds.change(url, (of) => of && { ...of, next });
    if (!feed) return;
    const isNew = await askFeed(world, feed, storing).catch(async (cause: unknown) => {
      world.warn('polling a feed', cause);
      await feeds.change(url, (of) => of && failed(of, { because: faultOf(cause) }, now()));
      return false;
    });
    announce({ kind: 'feeds' });
    if (isNew) await changed();
  };
  let running: Promise<void> | undefined;
  const pass = async () => {
    if (!world.isOnline()) return;
    for (const { url } of dueNow(await feeds.all(), now(), hostOf)) await one(url);
  };
  return {
    one,
    due: () =>
      (running ??= pass().finally(() => {
        running = undefined;
      })),
  };
}
