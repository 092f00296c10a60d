import { failed } from '../../messages/envelope.ts';
import { failureNow } from './room.ts';

/** What storage throws crosses to the panel as a code. */
export const withStorageCodes = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch(async (error: unknown) => {
    throw error instanceof DOMException ? failed(await failureNow(error), error) : error;
  });
