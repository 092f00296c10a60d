import type { Span } from '../text/span.ts';

export type Kind =
  | 'count' // people, weapons, buildings, events: `unit` is empty, `counts` says what
  | 'money' // `unit` is an ISO 4217 code
  | 'percent' // 0..100, `unit` percent or percentage-point
  | 'ratio' // half, three in four, 10 times: `unit` share or factor
  | 'measure' // SI: `unit` m, m2, kg, m/s, C, magnitude …
  | 'duration' // `unit` day; months and years are kept as said in `said`
  | 'rate' // per unit of time; `unit` per-day, per-week …
  | 'votes' // a tally, 52-48: min is the first number, `against` the second
  | 'age' // a person's age, where it is what the sentence is about
  | 'other';

export type Hedge =
  | 'about' // about, around, some, roughly, an estimated
  | 'nearly' // nearly, almost, close to, just under
  | 'at-least' // at least, no fewer than
  | 'more-than' // more than, over
  | 'up-to' // up to, as many as, at most
  | 'less-than' // fewer than, under
  | 'range' // between … and, 10-12
  | 'vague'; // dozens, hundreds, several

/** What happened to those that are counted; nearest verb of the clause, through `status.ts`. */
export type Status = string;

export type Flag =
  | 'planned' // will, plans to, offered
  | 'increment' // 6,000 more
  | 'running' // so far, since 2022, has risen to
  | 'per' // a day, each
  | 'negated'
  | 'part' // including, of whom: part of a larger figure
  | 'total' // a total of, in all
  | 'threshold' // strikes with over 400 drones
  | 'headline';

/** Why a number is no figure to compare. */
export type Excluded =
  | 'date'
  | 'time'
  | 'age'
  | 'ordinal'
  | 'identifier'
  | 'phone'
  | 'score'
  | 'idiom'
  | 'trivial';

/** What a figure counts. `text` is as said; `head` and `qualifiers` are folded to singular lower case. */
export interface Counted extends Span {
  readonly text: string;
  readonly head: string;
  readonly qualifiers: readonly string[];
}

/** Who is said to have given the figure. */
export interface StatedSource extends Span {
  readonly name: string;
}

/** A quantity as said. Never a rounded or rewritten one: `said` slices back out of the text. */
export interface Figure extends Span {
  /** The number with its scale word, sign or unit: `around` and `people` are outside. */
  readonly said: string;
  /** In the base unit of `unit`: SI, days, plain counts, plain money. */
  readonly min: number;
  /** `null`: open, as in "at least". */
  readonly max: number | null;
  readonly kind: Kind;
  readonly unit: string;
  readonly hedge?: Hedge;
  /** The unit is read, not said: "$" outside the US. */
  readonly assumed?: 'unit';
  readonly against?: number;
  readonly counts?: Counted;
  readonly status?: Status;
  /** Nationality, side or place that qualifies what is counted, folded (`north-korea`, `ukraine`). */
  readonly sides: readonly string[];
  readonly source?: StatedSource;
  /** ISO day or interval that the figure speaks of, where the text tells. */
  readonly asOf?: string;
  readonly flags: readonly Flag[];
  /** Absent: comparable. */
  readonly excluded?: Excluded;
  /** The sentence that holds it. */
  readonly sentence: Span;
}

export const isComparable = (figure: Figure) => figure.excluded === undefined;
