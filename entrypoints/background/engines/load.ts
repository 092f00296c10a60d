import type { Engines, LoadEngines } from './engines.ts';

/** Loads the engines once in a life of the background. */
export const loadEngines: LoadEngines = () =>
  import.meta.env.FIREFOX ? import('./engines.ts').then(({ engines }) => engines) : scripted();

/**
 * A worker may not import. It may run a script that it ran while it was installed, when the browser put it aside
 * with the worker's own; so that is the first thing it does in its life, and the only time it is done for nothing.
 */
export function putEnginesAside(): void {
  if (import.meta.env.FIREFOX) return;
  addEventListener('install', () => void scripted());
}

declare global {
  /** Set by `entrypoints/engines.ts`. */
  var secondSourceEngines: Engines | undefined;
  /** Of a worker. */
  var importScripts: (...urls: readonly string[]) => void;
}

async function scripted(): Promise<Engines> {
  if (!globalThis.secondSourceEngines) importScripts('/engines.js');
  const { secondSourceEngines: engines } = globalThis;
  if (!engines) throw new Error('the engines are not there');
  return engines;
}
