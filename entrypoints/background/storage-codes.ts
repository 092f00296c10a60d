import { failed } from '../../messages/envelope.ts';
import { failureOf } from './readings.ts';

/** What storage throws crosses to the panel as a code. */
export const withStorageCodes = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw error instanceof DOMException ? failed(failureOf(error), error) : error;
  });
