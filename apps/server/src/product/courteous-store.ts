import { setImmediate } from 'node:timers/promises';
import type { SqliteStore } from '@makegood/store';

/** How long one piece of work may keep the process to itself, in milliseconds: less than a person notices. */
const TURN = 12;

/**
 * The store, with pauses in which others get their turn. SQLite answers at once, so a long piece of work (forty-five days
 * of a sandbox, a look at every account) would otherwise keep the process from answering anybody until it is done.
 */
export function courteousStore(store: SqliteStore): SqliteStore {
  let last = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - last < TURN) return;
    await setImmediate();
    last = performance.now();
  };
  return {
    ...store,
    async commit(batch) {
      await breathe();
      return store.commit(batch);
    },
    accounts: {
      ...store.accounts,
      async scan(workspace, status, request) {
        await breathe();
        return store.accounts.scan(workspace, status, request);
      },
    },
  };
}
