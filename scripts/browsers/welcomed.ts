import { until } from './wait.ts';

export const WELCOME = '/welcome.html';

/**
 * After an installation the welcome comes to the front by itself: whoever opens a page before that would find it
 * covered. An extension without one is not waited for longer.
 */
export const welcomed = (isThere: () => Promise<unknown>): Promise<unknown> =>
  until(async () => (await isThere()) === true, 'the welcome', 10_000).catch(() => undefined);
