import { isRecord } from '../core/border/values.ts';
import type { Failure } from './protocol.ts';

/** Why a question got no answer. Errors cross as codes: the words are the surface's. */
export type Code =
  | Failure
  | 'refused' // the sender may not ask this
  | 'malformed' // the question did not pass the border
  | 'private' // a private window: nothing is stored
  | 'not-web' // no address of the web
  | 'private-address' // of the reader's own network, and not confirmed
  | 'nothing-read' // the tab has no article to keep
  | 'unreachable' // nobody answered, after every retry
  | 'outdated' // the extension was updated under this document
  | 'broken'; // a fault of ours

const CODES: readonly Code[] = [
  'injection',
  'extraction',
  'comparison',
  'storage',
  'storage-full',
  'storage-off',
  'timeout',
  'refused',
  'malformed',
  'private',
  'not-web',
  'private-address',
  'nothing-read',
  'unreachable',
  'outdated',
  'broken',
];

export interface Question {
  readonly ask: string;
  readonly with: unknown;
}

/** `value` is absent where the answer is `undefined`: the way between contexts drops it. */
export type Reply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly failed: Code };

export const isQuestion = (raw: unknown): raw is Question =>
  isRecord(raw) && typeof raw['ask'] === 'string' && 'with' in raw;

export const isReply = (raw: unknown): raw is Reply =>
  isRecord(raw) && (raw['ok'] === true || CODES.some((code) => code === raw['failed']));

/** An error that crosses the border between contexts as its code. */
export const failed = (code: Code, cause?: unknown) =>
  Object.assign(new Error(code, { cause }), { code });

export const codeOf = (error: unknown): Code | undefined =>
  error instanceof Error && 'code' in error ? CODES.find((code) => code === error.code) : undefined;
