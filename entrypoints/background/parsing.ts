import { browser } from 'wxt/browser';
import { failed } from '../../messages/envelope.ts';
import type { OffscreenProtocol } from '../../messages/offscreen-protocol.ts';
import type { Answer, Ask } from '../../messages/protocol.ts';
import { asking } from '../../messages/send.ts';

/** Takes texts from the web apart, where there is a DOM and where its weight costs no start of the worker. */
export type Parse = <K extends keyof OffscreenProtocol>(
  question: K,
  what: Ask<OffscreenProtocol, K>,
) => Promise<Answer<OffscreenProtocol, K>>;

/** Firefox's event page has a DOM and may load more of itself; Chrome's worker has and may neither. */
export const parse: Parse = (question, what) =>
  import.meta.env.FIREFOX ? parseHere(question, what) : parseOffscreen(question, what);

const parseHere: Parse = async (question, what) => {
  const { createParsing } = await import('../offscreen/parsing.ts');
  const parsing = createParsing((html) => new DOMParser().parseFromString(html, 'text/html'));
  return parsing[question](what, {});
};

/** What takes longer never ends, in ms; shorter than the worker lives on while it only waits. */
const LONGEST = 20_000;

/** A document that hangs is closed, so that it holds up nothing else. */
const parseOffscreen: Parse = (question, what) => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    browser.offscreen.closeDocument().catch(() => undefined); // it went by itself
    late.reject(failed('timeout'));
  }, LONGEST);
  return Promise.race([ask(question, what), late.promise]).finally(() => clearTimeout(timer));
};

const ask: Parse = asking<OffscreenProtocol>(async (message) => {
  await open();
  return browser.runtime.sendMessage(message);
});

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
