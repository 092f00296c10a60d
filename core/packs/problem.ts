/** Why something in a file was left out or changed. */
export type Why =
  | 'too-long'
  | 'too-deep'
  | 'too-many'
  | 'not-json'
  | 'not-object'
  | 'unknown-kind'
  | 'newer-format'
  | 'only-restore'
  | 'missing'
  | 'not-a-date'
  | 'not-web'
  | 'encoding'
  | 'cut'
  | 'taken'
  | 'unreadable';

/** One line of an import report. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** `line`: the whole line was left out. Otherwise the field, and the rest of the line was taken. */
  readonly what: string;
  readonly why: Why;
  /** The beginning of what stood there. */
  readonly saw?: string;
}

const LONGEST_SAW = 80;

export const problem = (line: number, what: string, why: Why, saw?: unknown): Problem => ({
  line,
  what,
  why,
  ...(saw === undefined ? {} : { saw: shown(saw).slice(0, LONGEST_SAW) }),
});

const shown = (saw: unknown) =>
  typeof saw === 'string' ? saw : typeof saw === 'object' ? '{…}' : String(saw);
