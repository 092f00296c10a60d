import { serveOffscreen } from '../../messages/serve-offscreen.ts';
import { createParsing } from './parsing.ts';

/** Without a question for so long it goes, in ms; the next one opens it anew. */
const IDLE = 15_000;

let leaving: ReturnType<typeof setTimeout> | undefined;
function stay() {
  clearTimeout(leaving);
  leaving = setTimeout(() => window.close(), IDLE);
}

const { parseFeed, parsePage } = createParsing((html) =>
  new DOMParser().parseFromString(html, 'text/html'),
);
serveOffscreen({
  parseFeed: (ask, sender) => {
    stay();
    return parseFeed(ask, sender);
  },
  parsePage: (ask, sender) => {
    stay();
    return parsePage(ask, sender);
  },
});
stay();
