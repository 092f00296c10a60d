import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { isRecord } from '../../core/border/values.ts';

/** Runs a function of `privileged/` in the browser's own window; what it returns must be text, number or boolean. */
export type Chrome = (
  name: string,
  ...given: readonly (string | number | boolean)[]
) => Promise<unknown>;

/** Puppeteer's connection to Firefox. Internal to it, so its version is pinned. */
interface Connection {
  readonly send: (method: string, parameters: object) => Promise<unknown>;
}

const hasConnection = (found: object): found is { readonly connection: Connection } =>
  'connection' in found;

export async function chromeOf(browser: Browser): Promise<Chrome> {
  if (!hasConnection(browser)) throw new Error('this puppeteer shows no connection');
  const { connection } = browser;
  const send = async (method: string, parameters: object) => {
    const answer = await connection.send(method, parameters);
    return isRecord(answer) && isRecord(answer['result']) ? answer['result'] : answer;
  };
  const context = windowIn(await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  return async (name, ...given) => {
    const answer = await send('script.callFunction', {
      functionDeclaration: privileged(name),
      awaitPromise: true,
      userActivation: true,
      target: { context },
      arguments: given.map((value) => ({ type: typeof value, value })),
    });
    return valueOf(answer, name);
  };
}

const privileged = (name: string) =>
  readFileSync(new URL(`privileged/${name}.js`, import.meta.url), 'utf8').replace(
    /^[^]*?export default /,
    '',
  );

function windowIn(tree: unknown): unknown {
  const contexts: unknown[] =
    isRecord(tree) && Array.isArray(tree['contexts']) ? tree['contexts'] : [];
  const found = contexts.filter(isRecord).find(({ url }) => String(url).endsWith('browser.xhtml'));
  if (!found) throw new Error('Firefox shows no window');
  return found['context'];
}

function valueOf(answer: unknown, name: string): unknown {
  if (!isRecord(answer)) throw new Error(`no answer from ${name}`);
  const { type, exceptionDetails, result } = answer;
  if (type !== 'success')
    throw new Error(isRecord(exceptionDetails) ? String(exceptionDetails['text']) : name);
  return isRecord(result) ? result['value'] : undefined;
}
