import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, HOUR, instant, plus, type Instant } from '@makegood/base';
import { openStore, type SqliteStore } from '@makegood/store';
import { samplePortfolio, sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolAccounts } from '../enrolments/enrol.ts';
import { stepClock } from '../sandbox/step-clock.ts';
import { embeddedHost } from './embedded-host.ts';
import { PlanError } from './plan-cache.ts';
import { SAMPLE_START, sampleEffects, samplePlan } from './sample-journey.ts';

const WORKSPACE = sampleId('workspace', 'ws_one');
let folder: string;
let store: SqliteStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'makegood-'));
  store = openStore({ file: join(folder, 'test.db'), synchronous: 'normal' });
  await store.commit(samplePortfolio());
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function begin(onExecute?: (key: string) => void) {
  const plan = samplePlan();
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: SAMPLE_START } }]);
  const host = embeddedHost({
    store,
    effects: sampleEffects(onExecute),
    now: () => instant(Date.now()),
    onError: (_, error) => {
      throw error;
    },
  });
  const workspace = await store.workspaces.get(WORKSPACE);
  if (!workspace) throw new Error('workspace');
  const of = { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: plan.hash, at: SAMPLE_START };
  const candidates = [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }];
  const started = await enrolAccounts(store, of, candidates);
  await host.enrol(started);
  await host.settle();
  const step = (at: Instant) =>
    stepClock({ store, host, workspace: WORKSPACE, triggers: { store, readFacts: async () => ({}) } }, { type: 'until', at });
  return { host, step, of, candidates, id: started[0]?.enrolment ?? '', plan };
}

const enrolment = async (id: string) => store.enrolments.get(WORKSPACE, id);

describe('embedded host', () => {
  it('runs a journey through a deferral, a wait and a task, each at its own instant', async () => {
    const { step, id } = await begin();
    expect(await enrolment(id)).toMatchObject({ step: 'mail', wakeAt: plus(SAMPLE_START, HOUR) });
    await step(plus(SAMPLE_START, 2 * HOUR));
    expect(await enrolment(id)).toMatchObject({ step: 'wait', enteredAt: plus(SAMPLE_START, HOUR) });
    await step(plus(SAMPLE_START, 10 * DAY));
    expect(await enrolment(id)).toMatchObject({ status: 'ended', outcome: 'exhausted', endedAt: plus(SAMPLE_START, 6 * DAY + HOUR) });
    const sequences = (await store.enrolments.trace(id)).map((entry) => entry.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index));
  });

  it('the same event twice, and from two deliveries at once, counts once', async () => {
    const { host, step, id } = await begin();
    await step(plus(SAMPLE_START, 2 * HOUR));
    const paid = { type: 'payment', id: 'p1', at: plus(SAMPLE_START, 3 * HOUR), amount: 1, currency: 'USD', paidInFull: false } as const;
    await step(paid.at);
    await Promise.all([host.deliver(id, paid), host.deliver(id, paid)]);
    await host.settle();
    await host.deliver(id, paid);
    await host.settle();
    expect(await enrolment(id)).toMatchObject({ status: 'ended' });
    expect((await store.enrolments.trace(id)).filter((entry) => entry.type === 'received')).toHaveLength(1);
  });

  it('an account that is in the journey is not taken in again', async () => {
    const { of, candidates } = await begin();
    expect(await enrolAccounts(store, of, candidates)).toEqual([]);
  });

  it('a plan that is missing, or is not what its hash says, is refused before anything starts', async () => {
    const { host, plan } = await begin();
    const other = { ...plan, name: 'Tampered', hash: 'sha256:foreign' };
    await store.commit([{ write: 'insert', into: 'plans', row: { hash: other.hash, plan: other, createdAt: SAMPLE_START } }]);
    const enrolment = {
      workspace: WORKSPACE,
      journey: 'jny_one',
      enrolment: 'enr_x',
      account: 'acc_one',
      person: 'per_one',
      clock: 'virtual',
      at: SAMPLE_START,
    } as const;
    await expect(host.enrol([{ ...enrolment, plan: 'sha256:foreign' }])).rejects.toThrow(PlanError);
    await expect(host.enrol([{ ...enrolment, plan: 'sha256:none' }])).rejects.toThrow(/There is no plan/);
  });

  it('a command whose answer was not stored is asked again under the same key, and nothing else is', async () => {
    const asked: string[] = [];
    const { step, id } = await begin((key) => asked.push(key));
    await step(plus(SAMPLE_START, 10 * DAY));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toEqual([`${id}:2:0`, `${id}:2:1`, `${id}:4:0`, `${id}:4:1`]);
  });
});
