import { codeOf, isQuestion, type Reply } from './envelope.ts';
import { isOurs, type Home, type Sender } from './sender.ts';

export type Answerer = (raw: unknown, sender: Sender) => Promise<Reply>;

/** Who may ask which questions. */
export interface Desk {
  readonly admits: (sender: Sender) => boolean;
  readonly answers: ReadonlyMap<string, Answerer>;
}

export type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (reply: Reply) => void,
) => true | undefined;

/** Answers what one of the desks knows, to whom it admits. */
export const listening =
  (home: Home, desks: readonly Desk[]): Listener =>
  (message, sender, sendResponse) => {
    if (!isOurs(sender, home) || !isQuestion(message)) return undefined;
    const desk = desks.find(({ answers }) => answers.has(message.ask));
    const answer = desk?.answers.get(message.ask);
    if (!desk || !answer) return undefined; // another context's question, or none that we know
    if (!desk.admits(sender)) {
      sendResponse({ ok: false, failed: 'refused' });
      return undefined;
    }
    void answer(message.with, sender).then(sendResponse);
    return true;
  };

/** The handler runs before anything is awaited: a user gesture does not survive a wait. */
export const answering =
  <A>(
    parse: (raw: unknown) => A | undefined,
    handle: (ask: A, sender: Sender) => unknown,
  ): Answerer =>
  async (raw, sender) => {
    const ask = parse(raw);
    if (ask === undefined) return { ok: false, failed: 'malformed' };
    try {
      return { ok: true, value: await handle(ask, sender) };
    } catch (error) {
      return { ok: false, failed: codeOf(error) ?? 'broken' };
    }
  };
