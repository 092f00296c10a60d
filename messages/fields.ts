import { isRecord, type Fields } from '../core/border/values.ts';
import type { Ask } from './protocol.ts';

/** A reading of each question of a protocol; `undefined` refuses it. */
export type Asks<P> = { readonly [K in keyof P]: (raw: unknown) => Ask<P, K> | undefined };

const READING_ID = /^[\w-]{1,80}$/;

export const fields =
  <A>(read: (raw: Fields) => A | undefined) =>
  (raw: unknown): A | undefined =>
    isRecord(raw) ? read(raw) : undefined;

export const nothing = fields(() => ({}));

export const parseReadingId = (raw: unknown) =>
  typeof raw === 'string' && READING_ID.test(raw) ? raw : undefined;
