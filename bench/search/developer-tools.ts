import { setTimeout as sleep } from 'node:timers/promises';

/** A page or worker, spoken to through its own socket and nothing else: a tool that attaches to workers slows their start. */
export interface Attached {
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly detach: () => void;
}

export interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export async function attach({ webSocketDebuggerUrl }: Target): Promise<Attached> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    waiting.get(id)?.(error ? { error } : result);
    waiting.delete(id);
  });
  const send: Attached['send'] = (method, params = {}) =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    send,
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      const { result, exceptionDetails } = answer as {
        result?: { value?: unknown };
        exceptionDetails?: { exception?: { description?: string } };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed');
      return result?.value;
    },
    detach: () => socket.close(),
  };
}

export const targets = async (port: number): Promise<Target[]> =>
  (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];

export async function openTab(port: number, url: string): Promise<Target> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/new?${encodeURIComponent(url)}`, {
    method: 'PUT',
  });
  return (await answer.json()) as Target;
}

export async function eventually<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await sleep(200);
  }
  throw new Error(`waited in vain for ${what}`);
}
