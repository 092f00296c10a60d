import type { Span } from '../text/span.ts';

/** One decision of one stage: what it looked at and what it made of it. */
export interface Decision extends Span {
  readonly stage: string;
  readonly said: string;
  readonly made: string;
}

export type Trace = (decision: Decision) => void;
