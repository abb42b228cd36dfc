import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, instant, plus } from '@makegood/base';
import { embeddedHost, enrolAccounts, stepClock, storeRecorder } from '@makegood/engine';
import type { Host } from '@makegood/engine/host';
import { openStore, type Store } from '@makegood/store';
import { AT, sampleId, samplePortfolio } from '@makegood/store/samples';
import { TemporalHost, temporalSettings } from '@makegood/workflows';
import { KeptEffects, remindTwice } from '@makegood/workflows/samples';
import { expect, it, onTestFinished } from 'vitest';
import { freshName } from '../support/temporal.ts';

const settings = { ...temporalSettings(), taskQueue: freshName('store') };

const hosts = {
  embedded: (store: Store): Host =>
    embeddedHost({
      store,
      effects: new KeptEffects(),
      now: () => instant(Date.now()),
      onError(_, error) {
        throw error;
      },
    }),
  temporal: (store: Store): Host => new TemporalHost({ settings, effects: new KeptEffects(), recorder: storeRecorder(store) }),
};

/** An account of the sample portfolio, taken in and brought ten days on by the sandbox's clock. */
async function tenDaysOn(host: (store: Store) => Host) {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-store-'));
  const store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  await store.commit(samplePortfolio());
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: remindTwice.hash, plan: remindTwice, createdAt: AT } }]);
  const [id, journey] = [sampleId('workspace', 'ws_one'), sampleId('journey', 'jny_one')];
  const running = host(store);
  await store.commit([{ write: 'update', in: 'workspaces', key: { id }, set: { engine: running.kind } }]);
  const workspace = await store.workspaces.get(id);
  if (!workspace) throw new Error('The sample portfolio has no workspace');
  await running.start();
  onTestFinished(() => running.stop());
  const started = await enrolAccounts(store, { workspace, journey, version: 1, plan: remindTwice.hash, at: AT }, [
    { account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') },
  ]);
  await running.enrol(started);
  await running.settle();
  const enrolment = started[0]?.enrolment ?? '';
  const waiting = (await store.enrolments.find(enrolment))?.wakeAt;
  const triggers = { store, readFacts: async () => ({}) };
  await stepClock({ store, host: running, workspace: id, triggers }, { type: 'until', at: plus(AT, 10 * DAY) });
  const row = await store.enrolments.find(enrolment);
  const trace = (await store.enrolments.trace(enrolment)).map(({ workspaceId: _, enrolmentId, key, ...entry }) => ({
    ...entry,
    key: key?.replace(enrolmentId, 'enrolment'),
  }));
  return { waiting, status: row?.status, outcome: row?.outcome, endedAt: row?.endedAt, trace };
}

it('a sandbox over the store, stepped ten days on, is the same on the embedded host and on Temporal', async () => {
  const [embedded, temporal] = [await tenDaysOn(hosts.embedded), await tenDaysOn(hosts.temporal)];
  expect(temporal).toEqual(embedded);
  expect(temporal).toMatchObject({ waiting: plus(AT, 3 * DAY), status: 'ended', outcome: 'exhausted', endedAt: plus(AT, 5 * DAY) });
});
