import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, HOUR, plus, type EnrolmentId, type Instant } from '@makegood/base';
import { openStore, type SqliteStore, type Write } from '@makegood/store';
import { sampleAccount, sampleId, samplePerson, sampleWorkspace } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolAccounts } from '../enrolments/enrol.ts';
import type { Host } from '../host.ts';
import { embeddedHost } from './embedded-host.ts';
import { SAMPLE_START, sampleEffects, samplePlan } from './sample-journey.ts';

const WORKSPACE = sampleId('workspace', 'ws_one');
const ENROLMENTS = 120;
let folder: string;
let store: SqliteStore;
let now: Instant;
let enrolments: readonly string[];

/** A live workspace, where many are worked on side by side and written together. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'makegood-'));
  store = openStore({ file: join(folder, 'test.db'), synchronous: 'normal' });
  now = SAMPLE_START;
  const plan = samplePlan();
  const ids = Array.from({ length: ENROLMENTS }, (_, index) => index);
  const rows = ids.flatMap((index): Write[] => {
    const [account, person] = [sampleId('account', `acc_${index}`), sampleId('person', `per_${index}`)];
    return [
      { write: 'insert', into: 'people', row: samplePerson({ id: person, externalId: `P-${index}` }) },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: account, externalId: `A-${index}` }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId: WORKSPACE, accountId: account, personId: person, role: 'debtor' } },
    ];
  });
  await store.commit([
    { write: 'insert', into: 'workspaces', row: sampleWorkspace({ mode: 'live', clockAt: null }) },
    { write: 'insert', into: 'plans', row: { hash: plan.hash, plan, createdAt: SAMPLE_START } },
    ...rows,
  ]);
  const workspace = await store.workspaces.get(WORKSPACE);
  if (!workspace) throw new Error('workspace');
  const of = { workspace, journey: sampleId('journey', 'jny_one'), version: 1, plan: plan.hash, at: SAMPLE_START };
  const candidates = ids.map((index) => ({ account: sampleId('account', `acc_${index}`), person: sampleId('person', `per_${index}`) }));
  enrolments = (await enrolAccounts(store, of, candidates)).map(({ enrolment }) => enrolment);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const host = (of: { concurrency?: number; asked?: string[] } = {}): Host =>
  embeddedHost({
    store,
    effects: sampleEffects((key) => of.asked?.push(key)),
    now: () => now,
    ...(of.concurrency === undefined ? {} : { concurrency: of.concurrency }),
    onError: (_, error) => {
      throw error;
    },
  });

/** Without the ids that differ from one enrolment to the next. */
const storyOf = async (enrolment: string): Promise<string> =>
  JSON.stringify(await store.enrolments.trace(enrolment)).replaceAll(enrolment, 'enr');

async function live(on: Host): Promise<void> {
  for (const at of [SAMPLE_START, plus(SAMPLE_START, HOUR), plus(SAMPLE_START, 5 * DAY + HOUR), plus(SAMPLE_START, 6 * DAY + HOUR)]) {
    now = at;
    await on.settle();
  }
}

describe('many enrolments side by side', () => {
  it('live the same life as each by itself', async () => {
    const asked: string[] = [];
    await live(host({ asked }));
    const stories = new Set(await Promise.all(enrolments.map(storyOf)));
    expect(stories.size).toBe(1);
    expect([...stories][0]).toContain('"ended"');
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(4 * ENROLMENTS);
  });

  it('an event that comes to one of them in the middle of it reaches that one', async () => {
    const [paying = ''] = enrolments;
    const on = host();
    await on.settle();
    now = plus(SAMPLE_START, HOUR);
    const settled = on.settle();
    await on.deliver(paying, { type: 'payment', id: 'p1', at: now, amount: 1, currency: 'USD', paidInFull: false });
    await settled;
    await on.settle();
    expect(await store.enrolments.get(WORKSPACE, paying)).toMatchObject({ status: 'ended', outcome: 'exhausted', endedAt: now });
    expect(await store.enrolments.countByStep(WORKSPACE, 'jny_one')).toContainEqual(
      expect.objectContaining({ step: 'wait', count: ENROLMENTS - 1 }),
    );
  });

  it('one whose row somebody else writes meanwhile is read again, and the others do not notice', async () => {
    const [other = ''] = enrolments;
    await host().settle();
    now = plus(SAMPLE_START, HOUR);
    const meddling = embeddedHost({
      store: {
        ...store,
        // Between the sweep's look and the write.
        async commit(batch) {
          if (batch.length > 1 && (await store.enrolments.get(WORKSPACE, other))?.revision === 2)
            await store.commit([{ write: 'update', in: 'enrolments', key: { id: other as EnrolmentId }, set: { revision: 7 } }]);
          return store.commit(batch);
        },
      },
      effects: sampleEffects(),
      now: () => now,
      onError: (_, error) => {
        throw error;
      },
    });
    await meddling.settle();
    expect((await store.enrolments.get(WORKSPACE, other))?.revision).toBeGreaterThan(7);
    expect(await storyOf(other)).toBe(await storyOf(enrolments[1] ?? ''));
  });
});
