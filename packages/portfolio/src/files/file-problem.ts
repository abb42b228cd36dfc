import type { Message } from '@makegood/base';

/** The whole file cannot be read. Nothing of it should be kept; `problem` tells a person why. */
export class FileProblem extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.id);
    this.name = 'FileProblem';
    this.problem = problem;
  }
}
