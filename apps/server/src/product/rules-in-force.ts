import type { Instant } from '@makegood/base';
import { bringIntoForce, repeatedly, timeIn, type Repeated } from '@makegood/engine';
import type { Store } from '@makegood/store';

/** How often it is looked whether versions of rule packs have begun, in real milliseconds. The gate does not wait for it. */
const EVERY = 15_000;

export type RulesInForceOptions = {
  readonly store: Store;
  readonly realNow: () => Instant;
  readonly onError: (error: unknown) => void;
};

/** Writes down which versions of rule packs have come into force, by each workspace's own clock. */
export const rulesInForceWatch = ({ store, realNow, onError }: RulesInForceOptions): Repeated =>
  repeatedly(
    EVERY,
    async () => {
      for (const workspace of await store.workspaces.list()) await bringIntoForce(store, workspace.id, timeIn(workspace, realNow()));
    },
    onError,
  );
