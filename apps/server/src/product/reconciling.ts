import type { ContactGate } from '@makegood/engine';
import type { Store } from '@makegood/store';

/** How often contacts whose end nobody saw are looked after, in real milliseconds. A lease is longer. */
const EVERY = 60_000;

export type ReconcilingOptions = {
  readonly store: Store;
  readonly gate: ContactGate;
  readonly onError: (error: unknown) => void;
};

/** Asks providers what became of contacts that a killed process left behind: at the start, and as time passes. */
export function reconciling({ store, gate, onError }: ReconcilingOptions): { start(): void; stop(): Promise<void> } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let turn: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    for (const workspace of await store.workspaces.list()) await gate.reconcile(workspace.id);
  };
  const loop = (): void => {
    turn = look().catch(onError);
    void turn.finally(() => {
      if (!running) return;
      timer = setTimeout(loop, EVERY);
      timer.unref();
    });
  };

  return {
    start() {
      running = true;
      loop();
    },
    async stop() {
      running = false;
      if (timer) clearTimeout(timer);
      await turn;
    },
  };
}
