import type { BrowserName } from '../../scripts/browsers/session.ts';
import type { Answer, Command } from './engine.ts';
import type { Ask } from './hook.ts';

/** Milliseconds since 1970 at which each step was reached. */
export interface Told extends Omit<Answer, 'found'> {
  readonly found?: number | readonly number[];
  readonly total: number;
  readonly asked: number;
  readonly back: number;
  readonly at?: {
    readonly origin: number;
    readonly born: number;
    readonly got: number;
    readonly done: number;
  };
  readonly steps?: Readonly<Record<string, number>>;
}

/** A browser with the extension built for the bench, and a page for the engines that it is held against. */
export interface Driver {
  readonly name: BrowserName;
  /** Asks the background, as a panel would. */
  readonly ask: (ask: Ask) => Promise<Told>;
  /** Ends the background, as the browser does with an idle one. */
  readonly stop: () => Promise<void>;
  /** Starts an engine's worker, asks it, and answers with the time of both. */
  readonly cold: (engine: EngineName, command: Command) => Promise<Told>;
  /** Asks the worker that runs. */
  readonly warm: (command: Command) => Promise<Told>;
  readonly end: () => Promise<void>;
  /** Opens the page of the engines anew, where one of them has taken it down. */
  readonly renew: () => Promise<void>;
  /** Bytes of the background's heap and buffers, where the browser tells. */
  readonly heap: () => Promise<number | undefined>;
  readonly close: () => Promise<void>;
}

export type EngineName = 'minisearch' | 'sqlite';

/** Evaluated in a page of the extension. */
export const asking = (ask: Ask) => `(async () => {
  const api = globalThis.browser ?? chrome;
  const now = () => performance.timeOrigin + performance.now();
  const asked = now();
  const said = await api.runtime.sendMessage(${JSON.stringify({ bench: ask })});
  const back = now();
  return JSON.stringify({ ...said, asked, back, total: back - asked });
})()`;

/** The page in which the other engines' workers run. */
export const STAND = `<!doctype html><meta charset="utf-8"><title>Stand</title><script>
  let worker;
  const end = () => { worker?.terminate(); worker = undefined; };
  const command = (said) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(said);
  });
  const timed = async (engine, said) => {
    const asked = performance.now();
    if (engine) { end(); worker = new Worker('/' + engine + '.js', { type: 'module' }); }
    const answer = await command(said);
    const back = performance.now();
    return JSON.stringify({ ...answer, asked, back, total: back - asked });
  };
</script>`;

export const timing = (engine: EngineName | undefined, command: Command) =>
  `timed(${JSON.stringify(engine ?? '')}, ${JSON.stringify(command)})`;

/** What a page answered, or why it did not. */
export function told(raw: unknown): Told {
  const answer: Told = JSON.parse(String(raw));
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}
