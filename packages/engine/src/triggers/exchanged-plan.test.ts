import { DAY, plus, type JourneyId } from '@makegood/base';
import { createConfig, stepSchema } from '@makegood/journey';
import type { SqliteStore, Write } from '@makegood/store';
import { sampleAccount, samplePerson } from '@makegood/store/samples';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlanError } from '../embedded/plan-cache.ts';
import { blankDocument } from '../journeys/blank-document.ts';
import { createJourney } from '../journeys/create-journey.ts';
import { publishJourney } from '../journeys/publish-journey.ts';
import { clockSteps } from '../workspaces/clock-steps.ts';
import { deskAtWork, MONDAY, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { freshDesk } from '../workspaces/fresh-desk.ts';
import { checkAccounts, checkTriggers } from './check-triggers.ts';

const TUESDAY = plus(MONDAY, DAY);
let work: DeskAtWork;
let desk: Desk;
let journey: JourneyId;
beforeEach(async () => {
  work = await deskAtWork();
  desk = work.desk;
  journey = await publish(desk);
  await newAccount();
});
afterEach(() => work.close());

/** Whoever owes something enters, waits for two days, and leaves. */
async function publish(at: Desk): Promise<JourneyId> {
  const { enter, leave, ...none } = blankDocument('Anybody who owes', 'en').steps;
  if (!enter || !leave) throw new Error(`Steps of a blank journey: ${Object.keys(none).join()}`);
  const document = {
    ...blankDocument('Anybody who owes', 'en'),
    steps: {
      enter: stepSchema.parse({
        ...enter,
        config: {
          ...createConfig('trigger', 'enter'),
          on: { type: 'conditions', when: { fact: 'account.balance', op: 'more', value: { minor: 0, currency: 'USD' } } },
        },
        next: { next: 'nap' },
      }),
      nap: stepSchema.parse({
        kind: 'wait',
        name: 'Nap',
        config: { until: { type: 'duration', duration: { amount: 2, unit: 'days' } } },
        next: { next: 'leave' },
        at: { x: 0, y: 80 },
      }),
      leave,
    },
  };
  const made = await createJourney(at, { name: document.name, from: { type: 'document', document } });
  await publishJourney(at, made.journey.id, { revision: made.revision, inFlight: 'stay' });
  return made.journey.id;
}

async function newAccount(): Promise<void> {
  const of = { workspaceId: desk.workspace.id };
  const rows: Write[] = [
    { write: 'insert', into: 'people', row: samplePerson(of) },
    { write: 'insert', into: 'accounts', row: sampleAccount(of) },
    { write: 'insert', into: 'accountParties', row: { ...of, accountId: sampleAccount().id, personId: samplePerson().id, role: 'debtor' } },
  ];
  const committed = await desk.store.commit(rows);
  if (!committed.ok) throw new Error(committed.error.reason);
}

/** Behind the store's back, as somebody with the file could. Returns what puts it right. */
function exchange({ signIn }: SqliteStore): () => void {
  const plans = signIn.$client.prepare<[], { hash: string; plan: string }>('select hash, plan from plans').all();
  const put = signIn.$client.prepare('update plans set plan = ? where hash = ?');
  for (const { hash, plan } of plans) put.run(plan.replace('"Nap"', '"Nothing"'), hash);
  return () => plans.forEach(({ hash, plan }) => put.run(plan, hash));
}

const latest = () => desk.store.enrolments.latest(desk.workspace.id, journey, sampleAccount().id);
const stand = async () => (await freshDesk(desk)).workspace;

describe('a plan that was exchanged, of a journey that looks by itself', () => {
  it('is refused at the look of a new day before anybody’s row is written; put right, the look is made up for', async () => {
    const putRight = exchange(work.store);
    await expect(checkTriggers(desk, await stand(), TUESDAY)).rejects.toThrow(PlanError);
    expect(await latest()).toBeNull();
    expect((await stand()).triggersCheckedAt).toBe(MONDAY);
    putRight();
    expect(await checkTriggers(desk, await stand(), TUESDAY)).toHaveLength(1);
    expect(await latest()).toMatchObject({ startedAt: TUESDAY });
  });

  it('is refused when a file brings accounts, before anybody’s row is written', async () => {
    exchange(work.store);
    const account = await desk.store.accounts.withDebtor(desk.workspace.id, sampleAccount().id);
    if (account === null) throw new Error('no account');
    await expect(checkAccounts(desk, desk.workspace, MONDAY, [account])).rejects.toThrow(PlanError);
    expect(await latest()).toBeNull();
  });

  it('stops the clock of its sandbox with a plain word, and lets it go on when it is put right', async () => {
    const putRight = exchange(work.store);
    const steps = clockSteps(() => undefined);
    await steps.start(desk, { type: 'to', instant: TUESDAY });
    await expect.poll(async () => (await steps.state(desk))?.state).toBe('failed');
    expect(await steps.state(desk)).toMatchObject({ problem: { id: 'engine.journey.foreignPlan' } });
    expect(await latest()).toBeNull();
    putRight();
    await steps.start(await freshDesk(desk), { type: 'to', instant: TUESDAY });
    await expect.poll(async () => (await steps.state(desk))?.state).toBe('done');
    expect(await latest()).toMatchObject({ status: 'running', step: 'nap' });
  });
});

describe('a clock step that was killed when it had just reached its end', () => {
  it('is asked for again, and what fell due at that moment is worked off', async () => {
    const steps = clockSteps((error) => {
      throw error;
    });
    const end = plus(TUESDAY, 3 * DAY);
    await steps.start(desk, { type: 'to', instant: plus(MONDAY, DAY) });
    await expect.poll(async () => (await steps.state(desk))?.state).toBe('done');
    expect(await latest()).not.toBeNull();
    // What a process leaves that dies between moving the clock and working off what is due there.
    await desk.store.commit([{ write: 'update', in: 'workspaces', key: { id: desk.workspace.id }, set: { clockAt: end } }]);
    expect(await latest()).toMatchObject({ endedAt: null });
    await steps.start(await freshDesk(desk), { type: 'to', instant: end });
    await expect.poll(async () => (await steps.state(desk))?.state).toBe('done');
    expect((await latest())?.endedAt).not.toBeNull();
    expect((await stand()).clockAt).toBe(end);
  });

  it('a step back is still none', async () => {
    await expect(clockSteps(() => undefined).start(desk, { type: 'to', instant: plus(MONDAY, -1) })).rejects.toMatchObject({
      said: { id: 'engine.sandbox.backwards' },
    });
  });
});
