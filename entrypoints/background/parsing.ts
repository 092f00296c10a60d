import { browser } from 'wxt/browser';
import type { OffscreenProtocol } from '../../messages/offscreen-protocol.ts';
import type { Answer, Ask } from '../../messages/protocol.ts';
import { parseElsewhere } from './parse-elsewhere.ts';
import { inWorker } from './parse-in-worker.ts';

/** Takes texts from the web apart, where there is a DOM and where its weight costs no start of the worker. */
export type Parse = <K extends keyof OffscreenProtocol>(
  question: K,
  what: Ask<OffscreenProtocol, K>,
) => Promise<Answer<OffscreenProtocol, K>>;

/**
 * Firefox's event page has a DOM and may load more of itself and start workers; Chrome's worker has and
 * may nothing of that.
 */
export const parse: Parse = (question, what) => {
  if (!import.meta.env.FIREFOX) return parseOffscreen(question, what);
  return question === 'parseFeed' ? parseInWorker(question, what) : parseHere(question, what);
};

const parseInWorker = parseElsewhere(inWorker(() => new Worker('/feed-parser.js')));

const parseHere: Parse = async (question, what) => {
  const { createParsing } = await import('../offscreen/parsing.ts');
  const parsing = createParsing((html) => new DOMParser().parseFromString(html, 'text/html'));
  return parsing[question](what, {});
};

let opening: Promise<void> | undefined;

/** Opens the document unless it is open; it goes by itself when nothing was asked for a while. */
const open = () =>
  (opening ??= openOnce().finally(() => {
    opening = undefined;
  }));

async function openOnce(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['DOM_PARSER'],
    justification: 'Feeds and pages that the reader subscribed to are parsed there.',
  });
}

const parseOffscreen = parseElsewhere({
  open,
  send: (message) => browser.runtime.sendMessage(message),
  close: () => browser.offscreen.closeDocument(),
});
