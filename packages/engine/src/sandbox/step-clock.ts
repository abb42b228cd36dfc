import { setTimeout as pause } from 'node:timers/promises';
import { earliest, instant, type Instant } from '@makegood/base';
import type { Store, Workspace } from '@makegood/store';
import { tickAt } from '../embedded/advance-all.ts';
import type { Host } from '../host.ts';
import { bringIntoForce } from '../packs/bring-into-force.ts';
import { checkTriggers, nextTriggerCheck, type Triggers } from '../triggers/check-triggers.ts';

/** `until`: this instant; or, where nothing is due before it, not so far. */
export type ClockTarget =
  | { readonly type: 'until'; readonly at: Instant }
  /** Until somebody was contacted or something else left a mark, at most to this instant. */
  | { readonly type: 'somethingHappens'; readonly at: Instant };

export type Stepping = {
  readonly store: Store;
  readonly host: Host;
  readonly triggers: Triggers;
  readonly workspace: Workspace['id'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (at: Instant) => void;
};

/** Enrolments woken at a time. */
const PAGE = 500;
/** Somebody whose time has come and who cannot be worked on: looked at again after this long, in real milliseconds, and so often. */
const PATIENCE = 200;
const LOOKS = 300;

/**
 * Moves a sandbox's clock from one due instant to the next, each worked off before time goes on, and returns where it
 * stands. On every host the same: what is due reaches the host as a tick. Stopped or killed half way, the clock stands
 * at the last instant that was begun, and the next step goes on from there.
 */
export async function stepClock(on: Stepping, target: ClockTarget): Promise<Instant> {
  let workspace = await sandbox(on);
  const before = target.type === 'somethingHappens' ? await marks(on) : 0;
  await workOff(on, workspace);
  let stood = { at: instant(0), looks: 0 };
  while (!on.signal?.aborted) {
    const wake = await on.store.enrolments.nextWakeAt(workspace.id);
    const check = await nextTriggerCheck(on.store, workspace, clockOf(workspace));
    const next = wake === null ? check : earliest(wake, check);
    const at = earliest(instant(Math.max(next, clockOf(workspace))), target.at);
    workspace = await moveTo(on, workspace, at);
    if (next > target.at) break;
    stood = { at, looks: stood.at === at ? stood.looks + 1 : 0 };
    await patiently(stood.looks);
    if (check <= at) await on.host.enrol(await checkTriggers(on.triggers, workspace, at));
    workspace = await sandbox(on);
    await workOff(on, workspace);
    if (target.type === 'somethingHappens' && (await marks(on)) > before) break;
  }
  await bringIntoForce(on.store, workspace.id, clockOf(workspace));
  return clockOf(workspace);
}

/** The host tries again what it could not do; the clock waits for it, neither in a rush nor for ever. */
async function patiently(looks: number): Promise<void> {
  if (looks > LOOKS) throw new Error('what is due at this moment cannot be worked on');
  if (looks > 1) await pause(PATIENCE);
}

async function workOff(on: Stepping, workspace: Workspace): Promise<void> {
  if (workspace.engine !== 'embedded')
    for (let due = await dueNow(on, workspace); due.length > 0; due = await dueNow(on, workspace)) {
      await Promise.all(due.map((enrolment) => on.host.deliver(enrolment.id, tickAt(enrolment.wakeAt ?? enrolment.at))));
      await on.host.settle();
    }
  await on.host.settle();
}

const dueNow = (on: Stepping, workspace: Workspace) => on.store.enrolments.due(workspace.id, clockOf(workspace), PAGE);

async function moveTo(on: Stepping, workspace: Workspace, at: Instant): Promise<Workspace> {
  if (at > clockOf(workspace)) {
    await on.store.commit([{ write: 'update', in: 'workspaces', key: { id: workspace.id }, set: { clockAt: at } }]);
    on.onProgress?.(at);
  }
  return sandbox(on);
}

async function sandbox(on: Stepping): Promise<Workspace> {
  const workspace = await on.store.workspaces.get(on.workspace);
  if (!workspace || workspace.mode !== 'sandbox' || workspace.clockAt === null)
    throw new Error(`${on.workspace} is not a sandbox with a clock`);
  // On the wrong host nothing would ever be worked off, and the clock would stand for ever.
  if (workspace.engine !== on.host.kind) throw new Error(`${on.workspace} runs on ${workspace.engine}, not on ${on.host.kind}`);
  return workspace;
}

const clockOf = (workspace: Workspace): Instant => workspace.clockAt ?? instant(0);

/** How much has left a mark that a person can see: messages, and enrolments that came to an end or are stuck. */
async function marks(on: Stepping): Promise<number> {
  const messages = await on.store.ledger.recentMessages(on.workspace, 1);
  const tasks = await on.store.tasks.queues(on.workspace);
  return (messages[0]?.at ?? 0) + tasks.reduce((sum, queue) => sum + queue.open, 0);
}
