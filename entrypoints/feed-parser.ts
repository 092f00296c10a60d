import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isQuestion } from '../messages/envelope.ts';
import { offscreenAsks } from '../messages/offscreen-asks.ts';
import { parseFeed } from './offscreen/feed-parsing.ts';

/** The worker in which Firefox's background has feeds taken apart: it can be ended over one that has no end. */
export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    self.addEventListener('message', ({ data, ports: [asker] }: MessageEvent<unknown>) => {
      const asked = isQuestion(data) ? offscreenAsks.parseFeed(data.with) : undefined;
      const reply = asked
        ? { ok: true, value: parseFeed(asked) }
        : { ok: false, failed: 'malformed' };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
      asker?.postMessage(reply);
    });
  },
});
