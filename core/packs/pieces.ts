import { LIMITS } from './limits.ts';

/** Some whole lines of a file. */
export interface Piece {
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Lines joined by `\n`, without the last one's end. */
  readonly text: string;
}

/** What of a file was read and is not yet part of a piece. */
export interface Cutting {
  readonly line: number;
  /** Whole lines. */
  readonly lines: readonly string[];
  /** The beginning of a line; one that is too long is cut here, and the reader of lines reports it. */
  readonly rest: string;
  readonly length: number;
}

export const UNCUT: Cutting = { line: 1, lines: [], rest: '', length: 0 };

/** UTF-16 units of a piece, and its lines: large enough to be few, small enough to be read at once. */
const FULL = { length: 512_000, lines: 4_000 } as const;

/** Takes in more of a file and gives the pieces that are full. */
export function cut(before: Cutting, text: string): { left: Cutting; pieces: readonly Piece[] } {
  const [first = '', ...others] = text.split('\n');
  const pieces: Piece[] = [];
  let { line, length } = before;
  let lines = [...before.lines];
  let rest = grown(before.rest, first);
  for (const next of others) {
    lines.push(rest);
    length += rest.length + 1;
    rest = grown('', next);
    if (length < FULL.length && lines.length < FULL.lines) continue;
    pieces.push({ line, text: lines.join('\n') });
    line += lines.length;
    [lines, length] = [[], 0];
  }
  return { left: { line, lines, rest, length }, pieces };
}

/** The last piece of a file. */
export const cutEnd = ({ line, lines, rest }: Cutting): readonly Piece[] =>
  lines.length === 0 && rest === ''
    ? []
    : [{ line, text: (rest === '' ? lines : [...lines, rest]).join('\n') }];

const grown = (line: string, more: string) => (line + more).slice(0, LIMITS.line + 1);
