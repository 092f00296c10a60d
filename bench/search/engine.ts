import type { Typed } from './queries.ts';

/** What an engine under measurement does; one of each runs in a context of its own. */
export interface Engine {
  readonly open: () => Promise<void>;
  readonly addMany: (articles: readonly Text[]) => Promise<void>;
  /** After the last of many: makes fast and durable. */
  readonly settle: () => Promise<void>;
  readonly addOne: (article: Text) => Promise<void>;
  readonly typed: (query: Typed) => Promise<number[]>;
  /** `words` are the rarest of the text, chosen beforehand. */
  readonly like: (words: readonly string[]) => Promise<number[]>;
  /** Bytes on disk, where the engine can tell. */
  readonly bytes: () => Promise<number>;
}

/** `at` is the place in the corpus. */
export interface Text {
  readonly at: number;
  readonly text: string;
}

export type Command =
  /** `within`: milliseconds after which it gives up. */
  | { readonly kind: 'build'; readonly size: number; readonly within?: number }
  | { readonly kind: 'adds'; readonly size: number; readonly many: number }
  | { readonly kind: 'typed'; readonly query: Typed }
  | { readonly kind: 'like'; readonly words: readonly string[] };

export interface Answer {
  readonly found?: readonly number[];
  /** Milliseconds of each step, or of each addition. */
  readonly took?: readonly number[];
  readonly perSecond?: number;
  readonly bytes?: number;
  /** So many articles were taken in when it gave up. */
  readonly gaveUpAt?: number;
  readonly error?: string;
}
