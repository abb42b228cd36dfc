import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../store.ts';
import { describeBackTests } from './back-test-contract.ts';
import { describeBatches } from './batch-contract.ts';
import { describeDrafts } from './draft-contract.ts';
import { describeEnrolments } from './enrolment-contract.ts';
import { describeLedgerRevision } from './ledger-revision-contract.ts';
import type { OpenStore } from './open-store.ts';
import { describePacks } from './pack-contract.ts';
import { describeReading } from './reading-contract.ts';

/** What every store keeps. `place` gives a fresh place for each test; `open` opens what is there. */
export function describeStore(name: string, place: () => { open(): Promise<Store>; clear(): Promise<void> }): void {
  describe(`${name} keeps the contract of the store`, () => {
    let store: Store;
    let at: ReturnType<typeof place>;
    beforeEach(async () => {
      at = place();
      store = await at.open();
    });
    afterEach(async () => {
      await store.close();
      await at.clear();
    });
    const opened: OpenStore = {
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = await at.open();
      },
      async commit(...batch) {
        const result = await store.commit(batch);
        if (!result.ok) throw new Error(`${result.error.reason} at write ${result.error.index}`);
        return result.value.applied;
      },
    };
    describeBatches(opened);
    describeLedgerRevision(opened);
    describeReading(opened);
    describePacks(opened);
    describeDrafts(opened);
    describeEnrolments(opened);
    describeBackTests(opened);
  });
}
