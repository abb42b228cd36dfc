import type { Store } from '../store.ts';
import type { Write } from '../writes.ts';

/** The store that a test works on, and a shorter way to write to it. */
export type OpenStore = {
  readonly store: Store;
  /** Closes the store and opens it again, as a restart does. */
  reopen(): Promise<void>;
  /** @throws Error when the batch clashes. */
  commit(...batch: Write[]): Promise<readonly boolean[]>;
};
