import type { Attempt, Workspace } from '@makegood/store';
import type { GateTools } from './gate-tools.ts';
import { settleAttempt } from './settle-attempt.ts';

export type Reconciled = {
  /** Found out to have been accepted or refused. */
  readonly settled: number;
  /** Nobody can tell; they count and are never sent again. */
  readonly unknown: number;
  /** Reserved and left behind: they never left and no longer count. */
  readonly released: number;
};

/** How many of each kind are looked at in one go. */
const PAGE = 500;

/** Goes over the contacts whose lease has run out. Safe to run beside senders, and as often as one likes. */
export async function reconcileAttempts(tools: GateTools, id: string): Promise<Reconciled> {
  const { store } = tools;
  const workspace = await store.workspaces.get(id);
  if (workspace === null) return { settled: 0, unknown: 0, released: 0 };
  const expired = (attempt: Attempt): boolean => attempt.leaseUntil === null || attempt.leaseUntil <= tools.realNow();
  const of = async (status: Attempt['status']) => (await store.ledger.attemptsByStatus(id, status, PAGE)).filter(expired);
  let settled = 0;
  let unknown = 0;
  for (const attempt of [...(await of('claimed')), ...(await of('unknown'))]) {
    if (await lookUp(tools, workspace, attempt)) settled += 1;
    else unknown += 1;
  }
  let released = 0;
  for (const attempt of await of('reserved')) if (await giveUp(tools, attempt)) released += 1;
  return { settled, unknown, released };
}

async function lookUp(tools: GateTools, workspace: Workspace, attempt: Attempt): Promise<boolean> {
  const outlet = tools.channels.outletFor(workspace, attempt.channel);
  const told = (await outlet?.channel.lookup(attempt.key)) ?? null;
  // By the workspace's own clock: it was then that the message left, if it did.
  const at = attempt.claimedAt ?? attempt.reservedAt;
  const provider = outlet?.channel.provider ?? attempt.provider ?? 'unknown';
  if (told !== null && told.outcome !== 'unknown') {
    await settleAttempt(tools.store, attempt, provider, told, at);
    return true;
  }
  if (attempt.status === 'claimed')
    await settleAttempt(tools.store, attempt, provider, { outcome: 'unknown', detail: 'Nobody saw how it ended' }, at);
  return false;
}

/** A command that is still open will take its place up again by itself. */
async function giveUp({ store }: GateTools, attempt: Attempt): Promise<boolean> {
  const command = await store.enrolments.command(attempt.key);
  if (command !== null && command.status !== 'done') return false;
  const committed = await store.commit([
    {
      write: 'update',
      in: 'attempts',
      key: { id: attempt.id },
      set: { status: 'released', counts: false, leaseUntil: null },
      when: { status: 'reserved', leaseUntil: attempt.leaseUntil },
    },
  ]);
  return committed.ok;
}
