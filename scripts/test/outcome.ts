/** A test that failed or could not be run: what it is called and why. */
export interface Named {
  readonly name: string;
  readonly reason: string;
}

/** What one suite brought. Passed tests need no names; every other one has one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly Named[];
  readonly skipped: readonly Named[];
}

export const nothing: Outcome = { passed: 0, failed: [], skipped: [] };

export const together = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failed: outcomes.flatMap((outcome) => outcome.failed),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
});
