import { message, type Message } from '@makegood/base';

export type StoreFailure =
  /** The file was written by a newer release. */
  | 'newerVersion'
  /** It would have to be brought to this release first, and was opened only to be read. */
  | 'olderVersion'
  | 'full'
  /** Another process holds it. */
  | 'locked'
  /** Not a database, or a damaged one. */
  | 'corrupt'
  /** It cannot be opened or written: no such directory, no permission. */
  | 'unavailable';

/** The database itself cannot do what was asked. Nothing of the batch was written, and what was there before still is. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  readonly said: Message;

  constructor(failure: StoreFailure, file: string, detail: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${failure}: ${file}`, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.failure = failure;
    this.said = message(`store.${failure}`, { file, ...detail });
  }
}
