import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LONGEST, parseElsewhere } from '../../entrypoints/background/parse-elsewhere.ts';
import { type Hand, inWorker } from '../../entrypoints/background/parse-in-worker.ts';
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

/** Workers that read feeds, but for one text that they never end with, and one that they fail at. */
function workers() {
  const all: { ended: boolean; asked: string[] }[] = [];
  const start = (): Hand => {
    const mine = { ended: false, asked: [] as string[] };
    all.push(mine);
    const failing: (() => void)[] = [];
    return {
      addEventListener: (_name, hear) => void failing.push(hear),
      terminate: () => void (mine.ended = true),
      postMessage: (message, [port]) => {
        const said = isRecord(message) && isRecord(message['with']) ? message['with'] : {};
        const text = String(said['text']);
        mine.asked.push(text);
        if (text === 'endless' || mine.asked.includes('endless')) return;
        if (text === 'fails') return void failing.forEach((hear) => hear());
        if (port instanceof MessagePort)
          port.postMessage({ ok: true, value: { kind: 'not-a-feed' } });
      },
    };
  };
  const parse = parseElsewhere(inWorker(start));
  const parsed = (text: string) =>
    parse('parseFeed', { text, at: 'https://ledger.example/' }).then(
      ({ kind }) => kind,
      (error: unknown) => (isRecord(error) ? error['code'] : error),
    );
  return { all, parsed };
}

/** Messages between ports come by the real clock. */
const arrived = () => vi.waitFor(() => undefined, { interval: 1 });

it('a worker that has answered all goes, and the next question starts another', async () => {
  vi.useRealTimers();
  const { all, parsed } = workers();
  expect(await Promise.all([parsed('a'), parsed('b')])).toEqual(['not-a-feed', 'not-a-feed']);
  expect(all).toEqual([{ ended: true, asked: ['a', 'b'] }]);
  expect(await parsed('c')).toBe('not-a-feed');
  expect(all.map(({ ended }) => ended)).toEqual([true, true]);
});

it('a worker over a text that never ends is ended; what waits behind it gets its answer from the next', async () => {
  const { all, parsed } = workers();
  const first = parsed('endless');
  await vi.advanceTimersByTimeAsync(LONGEST / 2);
  const second = parsed('a feed');
  await vi.advanceTimersByTimeAsync(LONGEST / 2);
  expect(await first).toBe('timeout');
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await arrived();
  expect(await second).toBe('not-a-feed');
  expect(all).toEqual([
    { ended: true, asked: ['endless', 'a feed'] },
    { ended: true, asked: ['a feed'] },
  ]);
});

it('a worker that fails is none that answers: it is given up after a few tries', async () => {
  const { all, parsed } = workers();
  const answer = parsed('fails');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await answer).toBe('unreachable');
  expect(all.every(({ ended }) => ended)).toBe(true);
});
