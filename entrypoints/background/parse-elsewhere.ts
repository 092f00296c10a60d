import { failed } from '../../messages/envelope.ts';
import type { OffscreenProtocol } from '../../messages/offscreen-protocol.ts';
import { asking, type Channel } from '../../messages/send.ts';
import type { Parse } from './parsing.ts';

/** A document that parses for the background. */
export interface Elsewhere {
  /** Opens the document unless it is open. */
  readonly open: () => Promise<void>;
  readonly send: Channel;
  readonly close: () => Promise<void>;
}

/** What takes longer never ends, in ms; shorter than the worker lives on while it only waits. */
export const LONGEST = 20_000;

/** Parses there. A document that hangs is closed, so that it holds up nothing else; `timeout` says so. */
export const parseElsewhere =
  ({ open, send, close }: Elsewhere): Parse =>
  (question, what) => {
    const late = Promise.withResolvers<never>();
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      close().catch(() => undefined); // it went by itself
      late.reject(failed('timeout'));
    }, LONGEST);
    const ask = asking<OffscreenProtocol>(async (message) => {
      // Whoever asks tries again where nobody answers; what hung once would hang again, unwatched.
      if (isOver) throw failed('timeout');
      await open();
      return send(message);
    });
    return Promise.race([ask(question, what), late.promise]).finally(() => clearTimeout(timer));
  };
