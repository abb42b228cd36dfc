import type { Instant } from '@makegood/base';
import type { Workspace } from '@makegood/store';
import type { Host } from '../host.ts';
import { checkTriggers, nextTriggerCheck, type Triggers } from './check-triggers.ts';

/** How often the clock is looked at, in real milliseconds. Schedules are to the minute. */
const LOOK = 15_000;

export type LiveTriggersOptions = Triggers & {
  readonly hostOf: (workspace: Workspace) => Host;
  readonly realNow: () => Instant;
  readonly onError: (error: unknown) => void;
};

/** Looks at the triggers of live workspaces as real time passes. A sandbox's are looked at when its clock is stepped. */
export function liveTriggers(on: LiveTriggersOptions): { start(): void; stop(): Promise<void> } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let turn: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    for (const workspace of await on.store.workspaces.list()) {
      const now = on.realNow();
      if (workspace.mode !== 'live' || (workspace.triggersCheckedAt !== null && (await nextTriggerCheck(on.store, workspace, now)) > now))
        continue;
      const host = on.hostOf(workspace);
      await host.enrol(await checkTriggers(on, workspace, now));
    }
  };
  const loop = (): void => {
    turn = look().catch(on.onError);
    void turn.finally(() => {
      if (!running) return;
      timer = setTimeout(loop, LOOK);
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
