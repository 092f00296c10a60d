import { statSync } from 'node:fs';
import type { Session } from '../../scripts/browsers/session.ts';
import { sleep } from '../../scripts/browsers/wait.ts';
import { bytesOnDisk } from '../search/disk.ts';
import { importer, SEEDS } from './bring.ts';
import { isOfExtension, type Watch, watch } from './memory.ts';
import type { Measured } from './table.ts';

export interface Setting {
  readonly session: Session;
  readonly profile: string;
  readonly file: string;
  readonly size: number;
  readonly stand: string;
}

/** Until a browser that has just started is at rest, in ms. */
export const REST = 6_000;

/** The import as a reader does it: a file chosen in the library, followed until it is done. */
export const measuredOurs = (setting: Setting): Promise<Measured> => measured(setting, false);

/**
 * The same once more, while the browser is asked every few seconds to give back what nobody needs:
 * what is left is what the import holds. It costs time, so that its speed is none.
 */
export const measuredHeld = (setting: Setting): Promise<Measured> => measured(setting, true);

async function measured(setting: Setting, collecting: boolean): Promise<Measured> {
  const { session, profile, file, size } = setting;
  const { desk, bring } = await importer(session);
  await sleep(REST);
  await session.collect();
  const memory = watch(profile, isOfExtension);
  const over = new AbortController();
  const held = collecting && memory ? heldUntil(over.signal, session, memory) : undefined;
  const began = performance.now();
  await bring(file);
  const seconds = (performance.now() - began) / 1000;
  const most = memory?.most();
  over.abort();
  const found = await held;
  const { articles } = await desk.ask('counts', {});
  if (articles !== size + SEEDS) throw new Error(`${articles} articles instead of ${size + SEEDS}`);
  await sleep(REST); // what was merged is thrown away
  return {
    engine: collecting ? 'ours, collected' : 'ours',
    size,
    given: statSync(file).size,
    seconds,
    onDisk: bytesOnDisk(profile),
    ...(memory && most !== undefined ? { above: most - memory.idle } : {}),
    ...(found ? { held: found } : {}),
  };
}

const EVERY = 4_000;
const LOOK_EVERY = 40;

/** What the process holds above rest at each of many collections: the least of the moment around it. */
async function heldUntil(
  over: AbortSignal,
  session: Session,
  { idle, now }: Watch,
): Promise<readonly number[]> {
  const held: number[] = [];
  while (!over.aborted) {
    let least = Number.POSITIVE_INFINITY;
    const collected = session.collect().then(() => true);
    while (!(await Promise.race([collected, sleep(LOOK_EVERY).then(() => false)])))
      least = Math.min(least, now() - idle);
    if (!over.aborted) held.push(least);
    await sleep(EVERY);
  }
  return held;
}
