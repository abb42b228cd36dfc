import type { ProblemCode, Said } from '@makegood/contract';

/** `offline`: the server could not be reached. `garbled`: it answered something this build cannot read. */
export type FailureCode = ProblemCode | 'offline' | 'garbled';

/** A call that did not work, in the server's own words where it had any. */
export class CallFailure extends Error {
  readonly code: FailureCode;
  readonly said: Said | null;
  readonly details: unknown;

  constructor(code: FailureCode, said: Said | null, details: unknown = undefined) {
    super(typeof said === 'string' ? said : (said?.id ?? code));
    this.name = 'CallFailure';
    this.code = code;
    this.said = said;
    this.details = details;
  }
}
