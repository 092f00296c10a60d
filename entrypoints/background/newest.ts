import type { Sender } from '../../messages/sender.ts';

/** Whether the same page has asked again since. */
export type IsOvertaken = () => boolean;

/** Of what one page asks while somebody types only the last question is to be answered to the end. */
export function newest(): (sender: Sender) => IsOvertaken {
  const last = new Map<string, symbol>();
  return ({ tab, url = '' }) => {
    const asker = `${tab?.id ?? ''} ${url}`;
    const question = Symbol(asker);
    last.delete(asker);
    last.set(asker, question);
    const [oldest] = last.keys();
    if (last.size > MOST_ASKERS && oldest !== undefined) last.delete(oldest);
    return () => last.has(asker) && last.get(asker) !== question;
  };
}

const MOST_ASKERS = 50;
