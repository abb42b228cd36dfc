import type { Desk } from '../workspaces/desk.ts';

/**
 * Ends what still runs for a person, and has a host that keeps a log of its own throw away what it logged of them.
 * Durable when it returns; called again it does nothing more.
 */
export async function endRunsOf(desk: Desk, person: string): Promise<void> {
  const { store, workspace, host, now } = desk;
  for (const run of await store.enrolments.runningOfPerson(workspace.id, person))
    await host.deliver(run.id, { type: 'cancel', id: `erased:${run.id}`, at: now, reason: 'person.erased' });
  await host.settle();
  if (!host.forget) return;
  for (const account of await store.accounts.ofPerson(workspace.id, person))
    for (const run of await store.enrolments.ofAccount(workspace.id, account.id)) await host.forget(run.id);
}
