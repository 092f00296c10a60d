import type { Elsewhere } from './parse-elsewhere.ts';

/** The slice of a worker that is used. */
export interface Hand {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  readonly addEventListener: (name: 'error', hear: () => void) => void;
}

/** A worker that takes feeds apart, started when it is asked something and ended when it has answered all. */
export function inWorker(start: () => Hand): Elsewhere {
  let worker: { hand: Hand; over: PromiseWithResolvers<never>; asked: number } | undefined;
  const begun = () => {
    const over = Promise.withResolvers<never>();
    over.promise.catch(() => undefined); // whoever waits hears it too
    const hand = start();
    hand.addEventListener('error', () => over.reject(new Error('the worker has failed')));
    return { hand, over, asked: 0 };
  };
  const end = () => {
    worker?.hand.terminate();
    worker?.over.reject(new Error('the worker was ended'));
    worker = undefined;
  };
  return {
    open: async () => void (worker ??= begun()),
    send: async (message) => {
      const mine = (worker ??= begun());
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<unknown>((resolve) => {
        port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data));
        port1.start();
      });
      mine.asked += 1;
      mine.hand.postMessage(message, [port2]);
      try {
        return await Promise.race([answer, mine.over.promise]);
      } finally {
        port1.close();
        mine.asked -= 1;
        if (mine.asked === 0 && mine === worker) end();
      }
    },
    close: async () => end(),
  };
}
