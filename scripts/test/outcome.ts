/** What one step of the tests came to. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Worth knowing, though nothing failed. */
  readonly notes?: readonly string[];
}

export interface Failure {
  readonly name: string;
  /** What a reader needs to mend it. */
  readonly why: string;
}

export const passed = (count = 1): Outcome => ({ passed: count, failures: [] });
export const failed = (name: string, why: string): Outcome => ({
  passed: 0,
  failures: [{ name, why }],
});

export const together = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failures: outcomes.flatMap(({ failures }) => failures),
  notes: outcomes.flatMap(({ notes = [] }) => notes),
});
