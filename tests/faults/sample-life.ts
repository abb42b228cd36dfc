/** One life of an embedded host on a database: from wherever the last one ended, to the end of the sample journey. */
import { instant, plus, DAY } from '@makegood/base';
import { openStore } from '@makegood/store';
import { samplePortfolio, sampleId } from '@makegood/store/samples';
// By file, not by package: the kill test starts this some thirty times, and only the host is under test.
import { embeddedHost } from '../../packages/engine/src/embedded/embedded-host.ts';
import { SAMPLE_START, sampleEffects, samplePlan } from '../../packages/engine/src/embedded/sample-journey.ts';
import { enrolAccounts } from '../../packages/engine/src/enrolments/enrol.ts';
import { stepClock } from '../../packages/engine/src/sandbox/step-clock.ts';

export async function live(file: string, of: { onExecute: (key: string) => void; fault: () => void }): Promise<void> {
  const workspaceId = sampleId('workspace', 'ws_one');
  const store = openStore({ file, synchronous: 'normal' });
  if (!(await store.workspaces.get(workspaceId))) await store.commit(samplePortfolio());
  const plan = samplePlan();
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: SAMPLE_START } }]);
  const host = embeddedHost({ store, effects: sampleEffects(of.onExecute), now: () => instant(Date.now()), fault: of.fault });
  const workspace = await store.workspaces.get(workspaceId);
  if (!workspace) throw new Error('workspace');
  if (!(await store.enrolments.latest(workspaceId, 'jny_one', 'acc_one')))
    await enrolAccounts(store, { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: plan.hash, at: SAMPLE_START }, [
      { account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') },
    ]);
  const triggers = { store, readFacts: async () => ({}) };
  await stepClock({ store, host, workspace: workspaceId, triggers }, { type: 'until', at: plus(SAMPLE_START, 10 * DAY) });
  await store.close();
}
