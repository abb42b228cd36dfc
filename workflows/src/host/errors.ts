import type { PlanProblem } from '../enrolment/contract.ts';

/** Temporal cannot be reached now. What was handed over before is safe; try again what was not. */
export class TemporalUnreachable extends Error {
  override readonly name = 'TemporalUnreachable';
}

/** An enrolment that the store does not know. */
export class UnknownEnrolment extends Error {
  override readonly name = 'UnknownEnrolment';
  readonly enrolment: string;

  constructor(enrolment: string) {
    super(`No enrolment ${enrolment} is known`);
    this.enrolment = enrolment;
  }
}

/** Not something that can happen to an enrolment. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
}

/** An enrolment that cannot go on because of its plan. Its events are kept, and the next one makes it try again. */
export class EnrolmentHalted extends Error {
  override readonly name = 'EnrolmentHalted';
  readonly enrolment: string;
  readonly problem: PlanProblem;

  constructor(enrolment: string, problem: PlanProblem) {
    super(
      `Enrolment ${enrolment} cannot go on: ${problem === 'missingPlan' ? 'its plan is not stored' : 'its stored plan is not what its hash says'}`,
    );
    this.enrolment = enrolment;
    this.problem = problem;
  }
}
