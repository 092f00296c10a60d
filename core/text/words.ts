import type { Span } from './span.ts';

export interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Runs of letters and digits, an apostrophe inside kept, in order. */
export const words = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
