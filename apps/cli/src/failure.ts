/** Ends a command with one clear sentence. 1: the answer is no; 2: the input cannot be used; 3: something else failed. */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2 | 3;

  constructor(exitCode: 1 | 2 | 3, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
