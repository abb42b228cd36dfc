import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, EnrolmentState, TraceEntry } from '@makegood/journey/core';
import { openStore, type SqliteStore } from '@makegood/store';
import { AT, samplePortfolio, sampleId } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolAccounts } from '../enrolments/enrol.ts';
import { samplePlan } from '../embedded/sample-journey.ts';
import type { EnrolmentRecord, NewEnrolment } from '../host.ts';
import { storeRecorder } from './store-recorder.ts';

let folder: string;
let store: SqliteStore;
let enrolment: NewEnrolment;
let fresh: EnrolmentState;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'makegood-'));
  store = openStore({ file: join(folder, 'test.db'), synchronous: 'normal' });
  await store.commit(samplePortfolio());
  const plan = samplePlan();
  await store.commit([{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: AT } }]);
  const workspace = await store.workspaces.get(sampleId('workspace', 'ws_one'));
  if (!workspace) throw new Error('workspace');
  const of = { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: plan.hash, at: AT };
  const [first] = await enrolAccounts(store, of, [{ account: sampleId('account', 'acc_one'), person: sampleId('person', 'per_one') }]);
  const row = first ? await store.enrolments.find(first.enrolment) : null;
  if (!first || !row) throw new Error('enrolment');
  enrolment = first;
  fresh = row.state;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const entries = (from: number, ...types: TraceEntry['type'][]): TraceEntry[] =>
  types.map((type, index) => ({ sequence: from + index, at: AT, step: null, visit: 1, type }));

const record = (revision: number, status: EnrolmentState['status'], trace: readonly TraceEntry[], outstanding: readonly Command[] = []) => {
  const traced = (trace.at(-1)?.sequence ?? -1) + 1;
  const { workspace, enrolment: id } = enrolment;
  return { workspace, enrolment: id, revision, state: { ...fresh, status, traced }, outstanding, trace } satisfies EnrolmentRecord;
};

const typesOf = async () => (await store.enrolments.trace(enrolment.enrolment)).map(({ type }) => type);

describe('the store as a host with its own log writes it', () => {
  it('knows nothing of an enrolment that was only handed over, and the newest checkpoint afterwards', async () => {
    const recorder = storeRecorder(store);
    expect(await recorder.find(enrolment.enrolment)).toEqual(enrolment);
    expect(await recorder.load(enrolment.workspace, enrolment.enrolment)).toBeNull();
    const outstanding: Command[] = [{ type: 'facts', key: 'k', step: 'mail', names: [] }];
    await recorder.record(record(1, 'running', entries(0, 'enrolled', 'entered', 'commanded'), outstanding));
    expect(await recorder.load(enrolment.workspace, enrolment.enrolment)).toMatchObject({ revision: 1, outstanding, state: { traced: 3 } });
  });

  it('takes the same twice as once, and nothing from one that comes late', async () => {
    const recorder = storeRecorder(store);
    const first = record(1, 'running', entries(0, 'enrolled', 'entered'));
    const second = record(2, 'ended', entries(2, 'left', 'ended'));
    for (const each of [first, first, second, first, second]) await recorder.record(each);
    expect(await typesOf()).toEqual(['enrolled', 'entered', 'left', 'ended']);
    expect(await recorder.load(enrolment.workspace, enrolment.enrolment)).toMatchObject({ revision: 2, state: { status: 'ended' } });
  });

  it('says of an enrolment that was moved to another version which one that is', async () => {
    const recorder = storeRecorder(store);
    await recorder.record(record(1, 'running', entries(0, 'enrolled', 'entered')));
    expect(await store.enrolments.find(enrolment.enrolment)).toMatchObject({ versionNumber: 1 });
    const moved = record(2, 'running', entries(2, 'migrated'));
    await recorder.record({ ...moved, state: { ...moved.state, plan: 'sha256:next', version: 4 } });
    expect(await store.enrolments.find(enrolment.enrolment)).toMatchObject({ versionNumber: 4, planHash: 'sha256:next' });
  });

  it('replaces what was written ahead by what happened', async () => {
    const recorder = storeRecorder(store);
    await recorder.record(record(1, 'running', entries(0, 'enrolled', 'commanded')));
    await recorder.record(record(2, 'ended', entries(2, 'resulted', 'left', 'ended')));
    await recorder.record(record(3, 'paused', entries(2, 'paused')));
    expect(await typesOf()).toEqual(['enrolled', 'commanded', 'paused']);
    expect(await store.enrolments.find(enrolment.enrolment)).toMatchObject({ status: 'paused', revision: 3, endedAt: null });
  });
});
