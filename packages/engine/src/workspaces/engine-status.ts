import { tzdataVersion } from '@makegood/calendar';
import { QUEUES, type EngineStatus } from '@makegood/contract';
import { stuckReason } from '../accounts/timeline/run-items.ts';
import { journeyNames } from '../queries/journey-names.ts';
import { stepName } from '../queries/published-plan.ts';
import type { Desk } from './desk.ts';

/** Which engine runs the workspace, what it has before it, and who is stuck. */
export async function engineStatus(desk: Desk, of: { readonly stepping: boolean; readonly version: string }): Promise<EngineStatus> {
  const status = await desk.host.status();
  const load = await desk.store.overviews.load(desk.workspace.id, desk.now);
  const stuck = await desk.store.overviews.stuck(desk.workspace.id, 50);
  const nameOf = await journeyNames(desk);
  const address = status.facts['address'];
  const namespace = status.facts['namespace'];
  const waiting = QUEUES.reduce((sum, queue) => sum + load[queue].depth, 0);
  return {
    kind: status.kind,
    state: stateOf(status.condition, of.stepping, waiting),
    address: address === undefined ? null : namespace === undefined ? String(address) : `${address} · ${namespace}`,
    since: status.since,
    lastActivityAt: load.lastActivityAt,
    queues: QUEUES.map((id) => ({ id, depth: load[id].depth, oldestAt: load[id].oldestAt })),
    enrolments: { ...load.enrolments },
    stuck: await Promise.all(
      stuck.map(async (row) => ({
        enrolmentId: row.enrolmentId,
        accountId: row.accountId,
        personName: row.personName,
        journeyName: nameOf(row.journeyId),
        stepName: await stepName(desk.store, row.planHash, row.step),
        since: row.since,
        reason: stuckReason(row.reason),
      })),
    ),
    product: { version: of.version, tzdata: tzdataVersion() },
  };
}

function stateOf(condition: string, stepping: boolean, waiting: number): EngineStatus['state'] {
  if (condition !== 'ready') return 'unreachable';
  if (stepping) return 'stepping';
  return waiting > 0 ? 'running' : 'idle';
}
