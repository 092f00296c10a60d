import { statSync } from 'node:fs';
import { openDesk } from '../../scripts/browsers/desk.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { sleep, until } from '../../scripts/browsers/wait.ts';
import { bytesOnDisk } from '../search/disk.ts';
import { isOfExtension, type Watch, watch } from './memory.ts';
import type { Measured } from './table.ts';

export interface Setting {
  readonly session: Session;
  readonly profile: string;
  readonly file: string;
  readonly size: number;
  readonly stand: string;
}

const SEEDS = 20;
/** Until a browser that has just started is at rest, in ms. */
export const REST = 6_000;
export const LONGEST = 30 * 60_000;

/** The import as a reader does it: a file chosen in the library, followed until it is done. */
export async function measuredOurs({ session, profile, file, size }: Setting): Promise<Measured> {
  const desk = await openDesk(session);
  await until(async () => (await desk.ask('counts', {})).seeds === SEEDS, 'the seeds', LONGEST);
  const library = await session.extensionPage('/library.html');
  const input = await until(
    async () => (await library.$('fieldset input[type=file]')) ?? undefined,
    'the choice of a file',
  );
  await sleep(REST);
  const memory = watch(profile, isOfExtension);
  const held = await watchHeld(session, memory);
  const began = performance.now();
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await until(async () => (await desk.page.evaluate(stateOfJob)) === 'done', 'the end', LONGEST);
  const seconds = (performance.now() - began) / 1000;
  const most = memory?.most();
  const heldAbove = await held?.();
  const { articles } = await desk.ask('counts', {});
  if (articles !== size + SEEDS) throw new Error(`${articles} articles instead of ${size + SEEDS}`);
  await sleep(REST); // what was merged is thrown away
  return {
    engine: 'ours',
    size,
    given: statSync(file).size,
    seconds,
    onDisk: bytesOnDisk(profile),
    ...(memory && most !== undefined ? { above: most - memory.idle } : {}),
    ...(heldAbove === undefined ? {} : { heldAbove }),
  };
}

/** Runs in a page of the extension. Looked up there: a question would be one more thing to do. */
async function stateOfJob(): Promise<string | undefined> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const there = await indexedDB.databases();
  if (!there.some(({ name }) => name === 'second-source-work')) return undefined;
  const db = await answer(indexedDB.open('second-source-work'));
  const [job] = await answer(db.transaction('jobs').objectStore('jobs').getAll());
  db.close();
  return job?.state;
}

const EVERY = 1_500;

/** Most that is held after a collection, above what is held at rest: see `Measured`. */
async function watchHeld(
  session: Session,
  memory: Watch | undefined,
): Promise<(() => Promise<number>) | undefined> {
  const look = looking(session, memory);
  if (!look) return undefined;
  const idle = await look();
  let most = idle;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      most = Math.max(most, await look().catch(() => 0));
      await sleep(EVERY);
    }
  })();
  return async () => {
    over.abort();
    await watching;
    return most - idle;
  };
}

function looking({ heapOfBackground, collect }: Session, memory: Watch | undefined) {
  if (heapOfBackground) return heapOfBackground;
  return collect && memory ? () => collect().then(memory.now) : undefined;
}
