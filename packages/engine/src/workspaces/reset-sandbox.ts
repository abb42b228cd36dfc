import type { Instant } from '@makegood/base';
import { auditLine } from './audit-line.ts';
import type { Desk } from './desk.ts';
import { freshDesk } from './fresh-desk.ts';
import { requireSandbox } from './require-sandbox.ts';

/**
 * Throws everything in a sandbox away and sets its clock back. Runs on a host with a log of its own are ended first, so
 * that none of them waits for ever for a clock that knows it no longer.
 * @throws Problem `refused` in a live workspace.
 */
export async function emptySandbox(desk: Desk, startsAt: Instant): Promise<Desk> {
  requireSandbox(desk);
  if (desk.host.kind === 'temporal') await endRuns(desk);
  await desk.host.settle();
  const { store, workspace } = desk;
  await store.commit([
    { write: 'emptyWorkspace', workspaceId: workspace.id },
    { write: 'update', in: 'workspaces', key: { id: workspace.id }, set: { clockAt: startsAt, triggersCheckedAt: startsAt } },
    auditLine(desk, 'sandbox.emptied', workspace.id),
  ]);
  return freshDesk(desk);
}

async function endRuns(desk: Desk): Promise<void> {
  const { store, workspace, host, now } = desk;
  for (const journey of await store.journeys.list(workspace.id)) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof store.overviews.enrolmentsOf>> = await store.overviews.enrolmentsOf(
        workspace.id,
        { journey: journey.id, statuses: ['new', 'running', 'paused', 'stuck'] },
        { after, limit: 500 },
      );
      for (const run of page.items) await host.deliver(run.id, { type: 'cancel', id: `reset:${now}`, at: now, reason: 'sandbox.emptied' });
      after = page.next;
    } while (after !== null);
  }
}
