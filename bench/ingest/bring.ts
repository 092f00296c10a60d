import { type Desk, openDesk } from '../../scripts/browsers/desk.ts';
import type { Session } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';

export const SEEDS = 20;
export const LONGEST = 60 * 60_000;

/** The library, ready to be given a pack as a reader gives it: `bring` resolves when it is all in. */
export async function importer(
  session: Session,
): Promise<{ readonly desk: Desk; readonly bring: (file: string) => Promise<void> }> {
  const desk = await openDesk(session);
  await until(async () => (await desk.ask('counts', {})).seeds === SEEDS, 'the seeds', LONGEST);
  const library = await session.extensionPage('/library.html');
  const input = await until(
    async () => (await library.$('fieldset input[type=file]')) ?? undefined,
    'the choice of a file',
  );
  return {
    desk,
    bring: async (file) => {
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
      const isDone = async () => (await desk.page.evaluate(stateOfJob)) === 'done';
      await until(isDone, 'the end', LONGEST);
    },
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
