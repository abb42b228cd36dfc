import type { Instant } from '@makegood/base';
import type { Workspace } from '@makegood/store';
import { repeatedly, type Repeated } from '../background/repeatedly.ts';
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
export const liveTriggers = (on: LiveTriggersOptions): Repeated => repeatedly(LOOK, () => lookAtAll(on), on.onError);

async function lookAtAll(on: LiveTriggersOptions): Promise<void> {
  for (const workspace of await on.store.workspaces.list()) {
    const now = on.realNow();
    if (workspace.mode !== 'live') continue;
    // What is wrong in one workspace keeps nobody out in the others.
    await lookAt(on, workspace, now).catch(on.onError);
  }
}

async function lookAt(on: LiveTriggersOptions, workspace: Workspace, now: Instant): Promise<void> {
  if (workspace.triggersCheckedAt !== null && (await nextTriggerCheck(on.store, workspace, now)) > now) return;
  await on.hostOf(workspace).enrol(await checkTriggers(on, workspace, now));
}
