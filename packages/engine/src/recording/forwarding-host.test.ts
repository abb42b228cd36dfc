import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JourneyEvent } from '@makegood/journey/core';
import { openStore, type SqliteStore } from '@makegood/store';
import { AT, samplePortfolio, sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { samplePlan } from '../embedded/sample-journey.ts';
import { enrolAccounts } from '../enrolments/enrol.ts';
import { enrolledEvent, type Host, type NewEnrolment } from '../host.ts';
import { forwardingHost } from './forwarding-host.ts';

const workspaceId = sampleId('workspace', 'ws_one');
let folder: string;
let store: SqliteStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'makegood-'));
  store = openStore({ file: join(folder, 'test.db'), synchronous: 'normal' });
  await store.commit([...samplePortfolio(), { write: 'update', in: 'workspaces', key: { id: workspaceId }, set: { engine: 'temporal' } }]);
  const plan = samplePlan();
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: AT } }]);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function enterOne(): Promise<readonly NewEnrolment[]> {
  const workspace = await store.workspaces.get(workspaceId);
  if (!workspace) throw new Error('workspace');
  const of = { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: samplePlan().hash, at: AT };
  return enrolAccounts(store, of, [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }]);
}

/** A host with a log of its own, which tells what it was handed. */
function listeningHost({ fails = false, meanwhile = () => Promise.resolve() } = {}) {
  const handed: (string | JourneyEvent)[] = [];
  const host: Host = {
    kind: 'temporal',
    async enrol(enrolments) {
      if (fails) throw new Error('unreachable');
      await meanwhile();
      handed.push(...enrolments.map(({ enrolment }) => enrolment));
    },
    async deliver(_, event) {
      handed.push(event);
    },
    settle: () => Promise.resolve(),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    status: () => Promise.reject(new Error('Nobody asks')),
  };
  const forwarding = forwardingHost({ store, host, now: () => AT, onError: () => undefined });
  return { handed, forwarding };
}

it('an account that entered just before the process was killed is handed over by the next one', async () => {
  const [entered] = await enterOne();
  if (!entered) throw new Error('nobody entered');
  const { handed, forwarding } = listeningHost();
  await forwarding.settle();
  expect(handed).toEqual([enrolledEvent(entered)]);
  await forwarding.settle();
  expect(handed).toHaveLength(1);
});

it('an account that the host took in is not handed over again', async () => {
  const entered = await enterOne();
  const { handed, forwarding } = listeningHost();
  await forwarding.enrol(entered);
  await forwarding.settle();
  expect(handed).toEqual(entered.map(({ enrolment }) => enrolment));
});

it('an account that the host is just taking in is left to it', async () => {
  const entered = await enterOne();
  const { handed, forwarding } = listeningHost({ meanwhile: () => forwarding.settle() });
  await forwarding.enrol(entered);
  expect(handed).toEqual(entered.map(({ enrolment }) => enrolment));
});

it('an account that the host could not take in stays to be handed over', async () => {
  const entered = await enterOne();
  await expect(listeningHost({ fails: true }).forwarding.enrol(entered)).rejects.toThrow('unreachable');
  const { handed, forwarding } = listeningHost();
  await forwarding.settle();
  expect(handed).toEqual(entered.map(enrolledEvent));
});
