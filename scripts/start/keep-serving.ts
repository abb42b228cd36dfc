import { setTimeout as pause } from 'node:timers/promises';
import { obtainTemporal, type Temporal } from '../provision/temporal.ts';
import { devServerRuns } from '../provision/temporal/dev-server.ts';
import { isUnavailable, type Say } from '../provision/unavailable.ts';

/** How often it is looked whether the server still runs, in milliseconds. */
const EVERY = 500;

/**
 * Starts a development server again when it ended by itself: at the same address, with what its file holds, so that the
 * product finds it where it was. Until `stop`, which ends the server.
 */
export function keepServing(first: Temporal, database: string, say: Say): { stop(): Promise<void> } {
  const port = Number(new URL(`http://${first.address}`).port);
  const stopped = new AbortController();
  let current = first;
  const watch = async (): Promise<void> => {
    for (let tried = false; !stopped.signal.aborted;) {
      await pause(EVERY, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted || devServerRuns(database)) continue;
      if (!tried) say('The Temporal server has ended; it is started again.');
      const started = await obtainTemporal({ database, port });
      if (isUnavailable(started)) {
        if (!tried) say(`It does not start: ${started.unavailable}. It is tried again.`);
        tried = true;
      } else {
        current = started;
        tried = false;
      }
    }
  };
  const watching = watch();
  return {
    async stop() {
      stopped.abort();
      await watching;
      await current.stop();
    },
  };
}
