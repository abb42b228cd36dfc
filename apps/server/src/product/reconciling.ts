import { repeatedly, type ContactGate, type Repeated } from '@makegood/engine';
import type { Store } from '@makegood/store';

/** How often contacts whose end nobody saw are looked after, in real milliseconds. A lease is longer. */
const EVERY = 60_000;

export type ReconcilingOptions = {
  readonly store: Store;
  readonly gate: ContactGate;
  readonly onError: (error: unknown) => void;
};

/** Asks providers what became of contacts that a killed process left behind: at the start, and as time passes. */
export const reconciling = ({ store, gate, onError }: ReconcilingOptions): Repeated =>
  repeatedly(
    EVERY,
    async () => {
      for (const workspace of await store.workspaces.list()) await gate.reconcile(workspace.id);
    },
    onError,
  );
