import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, plus } from '@makegood/base';
import { enrolAccounts, forwardingHost, storeRecorder } from '@makegood/engine';
import { openStore } from '@makegood/store';
import { AT, sampleId, samplePortfolio } from '@makegood/store/samples';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { KeptEffects, remindTwice } from '@makegood/workflows/samples';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectToTemporal, freshName, type TemporalForTests } from '../support/temporal.ts';

let temporal: TemporalForTests;
beforeAll(async () => {
  temporal = await connectToTemporal();
});
afterAll(() => temporal.close());

/** One account that runs on Temporal, in several runs if so wanted. */
async function oneRunning(continueAfter?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-forget-'));
  const store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  await store.commit(samplePortfolio());
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: remindTwice.hash, plan: remindTwice, createdAt: AT } }]);
  const settings = { ...temporalSettings(), taskQueue: freshName('forget') };
  const recorder = storeRecorder(store);
  const inner = new TemporalHost({ settings, effects: new KeptEffects(), recorder, ...(continueAfter ? { continueAfter } : {}) });
  const host = forwardingHost({ store, host: inner, now: () => AT, onError: () => undefined });
  const workspace = await store.workspaces.get('ws_one');
  if (!workspace) throw new Error('The sample portfolio has no workspace');
  await store.commit([{ write: 'update', in: 'workspaces', key: { id: workspace.id }, set: { engine: 'temporal' } }]);
  await host.start();
  onTestFinished(async () => {
    await host.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const [started] = await enrolAccounts(
    store,
    { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: remindTwice.hash, at: AT },
    [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }],
  );
  if (!started) throw new Error('Nobody entered');
  await host.enrol([started]);
  await host.settle();
  return { host, started, workflow: `${started.workspace}/${started.journey}/${started.enrolment}` };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; !(await holds()); turns += 1) {
    if (turns > 500) throw new Error('It did not come about');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('whoever is erased', () => {
  const runsOf = async (workflow: string): Promise<string[]> => {
    const runs: string[] = [];
    for await (const { runId } of temporal.client.workflow.list({ query: `WorkflowId = '${workflow}'` })) runs.push(runId);
    return runs;
  };
  const isThere = (workflow: string, runId?: string): Promise<boolean> =>
    temporal.client.workflow
      .getHandle(workflow, runId)
      .fetchHistory()
      .then(
        () => true,
        () => false,
      );

  it('leaves no history on Temporal, although it still ran', async () => {
    const { host, started, workflow } = await oneRunning();
    expect(await isThere(workflow)).toBe(true);
    await host.forget?.(started.enrolment);
    await until(async () => !(await isThere(workflow)));
    // Asked again, and of somebody who never was there, there is nothing to do.
    await host.forget?.(started.enrolment);
    await host.forget?.('enr_nobody');
  });

  it('leaves none of the runs that were continued as new', async () => {
    const { host, started, workflow } = await oneRunning(1);
    for (const [index, days] of [1, 2, 3].entries()) {
      await host.deliver(started.enrolment, { type: 'tick', id: `tick:${index}`, at: plus(AT, days * DAY) });
      await host.settle();
    }
    await until(async () => (await runsOf(workflow)).length > 1);
    const runs = await runsOf(workflow);
    await host.forget?.(started.enrolment);
    await until(async () => (await Promise.all(runs.map((run) => isThere(workflow, run)))).every((there) => !there));
  }, 120_000);
});
