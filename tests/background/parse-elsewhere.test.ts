import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LONGEST, parseElsewhere } from '../../entrypoints/background/parse-elsewhere.ts';
import { isRecord } from '../../core/border/values.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A document that hangs over one text, and with it over all that comes after, until it is closed. */
function documentThatHangs() {
  let closed = Promise.withResolvers<never>();
  let hangs = false;
  const opened: string[] = [];
  closed.promise.catch(() => undefined);
  const parse = parseElsewhere({
    open: async () => undefined,
    send: async ({ with: what }) => {
      const text = isRecord(what) ? String(what['text']) : '';
      opened.push(text);
      hangs ||= text === 'endless';
      return hangs ? closed.promise : { ok: true, value: { kind: 'not-a-feed' } };
    },
    close: async () => {
      hangs = false;
      closed.reject(new Error('The message port closed before a response was received.'));
      closed = Promise.withResolvers<never>();
      closed.promise.catch(() => undefined);
    },
  });
  const parsed = (text: string) =>
    parse('parseFeed', { text, at: 'https://ledger.example/' }).then(
      ({ kind }) => kind,
      (error: unknown) => (isRecord(error) ? error['code'] : error),
    );
  return { parsed, opened };
}

it('a text that never ends is given up, and not begun again in the next document', async () => {
  const { parsed, opened } = documentThatHangs();
  const answer = parsed('endless');
  await vi.advanceTimersByTimeAsync(LONGEST);
  expect(await answer).toBe('timeout');
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(opened).toEqual(['endless']);
});

it('what waits behind it gets its answer from the next document', async () => {
  const { parsed } = documentThatHangs();
  const first = parsed('endless');
  await vi.advanceTimersByTimeAsync(LONGEST / 2);
  const second = parsed('a feed');
  await vi.advanceTimersByTimeAsync(LONGEST);
  expect([await first, await second]).toEqual(['timeout', 'not-a-feed']);
});
