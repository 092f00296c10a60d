import { isRecord, type Fields } from '../../core/border/values.ts';

/** What a task makes of one line; `undefined` where a line only prepares and asks nothing. */
export type Answer = (line: Fields) => Promise<Fields | undefined> | Fields | undefined;

/** A task is begun once and then asked line by line. */
export type Task = () => Promise<Answer> | Answer;

/** A line that cannot be answered. Its message is for whoever wrote the line. */
export const badLine = (what: string) => new Error(what);

/** One line of text in, one record out. A bad line gives its error, and the run goes on. */
export function answering(answer: Answer) {
  return async (line: string): Promise<Fields | undefined> => {
    if (line.trim() === '') return undefined;
    let id: unknown = null;
    try {
      const raw: unknown = JSON.parse(line);
      if (!isRecord(raw)) throw badLine('not an object');
      id = raw['id'] ?? null;
      const found = await answer(raw);
      return found && { id, ...found };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
