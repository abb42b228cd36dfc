import type { ProblemCode, Said } from '@makegood/contract';

/**
 * What a use-case throws when it will not or cannot do what was asked: one of the API's own codes, a sentence for the
 * person who asked, and the details that the code promises. Everything else that is thrown is a fault of ours.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly said: Said;
  readonly details: unknown;

  constructor(code: ProblemCode, said: Said, details?: unknown) {
    super(typeof said === 'string' ? said : said.id);
    this.name = 'Problem';
    this.code = code;
    this.said = said;
    this.details = details;
  }
}
