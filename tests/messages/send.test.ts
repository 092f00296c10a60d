import { describe, expect, it } from 'vitest';
import { codeOf, type Question } from '../../messages/envelope.ts';
import type { PanelProtocol } from '../../messages/protocol.ts';
import { asking } from '../../messages/send.ts';
import { backgroundListener } from '../../messages/serve.ts';
import { feedsHandlers, libraryHandlers, storeHandlers, workHandlers } from './work-handlers.ts';

const SOON = [1, 1];

/** A channel that says these things one after the other. */
function channel(...says: (() => unknown)[]) {
  const heard: Question[] = [];
  const send = async (question: Question) => {
    heard.push(question);
    return says[Math.min(heard.length, says.length) - 1]?.();
  };
  return { heard, send };
}

const dies = (message: string) => () => {
  throw new Error(message);
};
const counts = { articles: 20, seeds: 20, kept: 0 };
const answers = () => ({ ok: true, value: counts });

describe('asking', () => {
  it.each([
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Could not establish connection. Receiving end does not exist.',
    "Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved",
  ])('asks again when the worker died: %s', async (message) => {
    const { heard, send } = channel(dies(message), dies(message), answers);
    expect(await asking<PanelProtocol>(send, SOON)('counts', {})).toEqual(counts);
    expect(heard).toHaveLength(3);
  });

  it('asks again when nobody answered', async () => {
    const { send } = channel(() => undefined, answers);
    expect(await asking<PanelProtocol>(send, SOON)('counts', {})).toEqual(counts);
  });

  it('gives up after a bounded number of tries', async () => {
    const { heard, send } = channel(dies('Could not establish connection.'));
    const error = await asking<PanelProtocol>(send, SOON)('counts', {}).catch((e: unknown) => e);
    expect(codeOf(error)).toBe('unreachable');
    expect(heard).toHaveLength(3);
  });

  it('does not ask again when the answer was no', async () => {
    const { heard, send } = channel(() => ({ ok: false, failed: 'private' }));
    const error = await asking<PanelProtocol>(send, SOON)('keep', { tabId: 1 }).catch(
      (e: unknown) => e,
    );
    expect(codeOf(error)).toBe('private');
    expect(heard).toHaveLength(1);
  });

  it('does not ask again when the extension was updated under the document', async () => {
    const { heard, send } = channel(dies('Extension context invalidated.'));
    const error = await asking<PanelProtocol>(send, SOON)('counts', {}).catch((e: unknown) => e);
    expect(codeOf(error)).toBe('outdated');
    expect(heard).toHaveLength(1);
  });

  it('makes the round trip through what serves', async () => {
    const listener = backgroundListener(
      {
        page: {
          handIn: ({ readingId }) => ({ readingId, quantities: [] }),
          openSidebar: () => ({ opened: false }),
          loadCard: () => ({ loaded: true }),
        },
        work: workHandlers(),
        library: libraryHandlers(),
        feeds: feedsHandlers(),
        store: storeHandlers(),
        panel: {
          readTab: () => ({ kind: 'unread' }),
          openTab: () => ({ kind: 'unread' }),
          stateOfTab: ({ tabId }) => ({ kind: 'unread', site: `tab-${tabId}.example` }),
          keep: () => ({ id: 'a' }),
          history: () => [],
          forget: () => ({ forgotten: false }),
          search: () => ({ hits: [], mistakes: [], corrected: [], complete: true }),
          counts: () => counts,
          keepRelated: () => ({ id: 'r' }),
          correct: () => ({ id: 'one' }),
          corrections: () => [],
          uncorrect: () => ({ undone: true }),
          article: () => undefined,
        },
      },
      { id: 'us', origin: 'x://us' },
    );
    const ask = asking<PanelProtocol>(
      (question) =>
        new Promise((resolve) => {
          listener(question, { id: 'us', url: 'x://us/popup.html' }, (reply) =>
            // As a browser does: what is not JSON does not arrive.
            resolve(JSON.parse(JSON.stringify(reply))),
          );
        }),
      SOON,
    );
    expect(await ask('stateOfTab', { tabId: 4 })).toEqual({
      kind: 'unread',
      site: 'tab-4.example',
    });
    expect(await ask('article', { id: 'none' })).toBeUndefined();
  });
});
