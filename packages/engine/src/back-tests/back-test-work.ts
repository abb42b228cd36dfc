import type { LoadedPack } from '@makegood/rules';
import type { BackTestRow, Store } from '@makegood/store';

/** What both parts of a back-test, the replay and the look ahead, work with. */
export type BackTestWork = {
  readonly store: Store;
  readonly row: BackTestRow;
  readonly draft: LoadedPack;
  /** Told after each part, with how much more is done. @throws Cancelled when it is to stop. */
  readonly done: (more: number) => Promise<void>;
};

/** Somebody stopped the back-test. */
export class Cancelled extends Error {
  constructor() {
    super('The back-test was cancelled');
    this.name = 'Cancelled';
  }
}

/** Rows that are read at a time. */
export const ROWS_AT_A_TIME = 1_000;
