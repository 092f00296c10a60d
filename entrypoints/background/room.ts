import type { Failure } from '../../messages/protocol.ts';
import { failureOf } from './readings.ts';

/** With fewer bytes free a browser can not even open what it has stored. */
const LEAST = 4_000_000;

/** As `failureOf`; a browser that cannot read its databases does not say that the disk is full. */
export async function failureNow(error: unknown): Promise<Failure> {
  const failure = failureOf(error);
  return failure === 'storage' && (await isDiskFull()) ? 'storage-full' : failure;
}

async function isDiskFull(): Promise<boolean> {
  try {
    const { usage = 0, quota } = await navigator.storage.estimate();
    return quota !== undefined && quota - usage < LEAST;
  } catch {
    return false;
  }
}
