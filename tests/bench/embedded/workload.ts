import { DAY, instant, plus, type Instant } from '@makegood/base';
import { embeddedHost, enrolAccounts } from '@makegood/engine';
import type { Plan } from '@makegood/journey/core';
import { openStore, type Store, type Write } from '@makegood/store';
import { sampleAccount, sampleId, samplePerson, sampleWorkspace } from '@makegood/store/samples';
import { answerTo } from '../journeys/answers.ts';
import { longJourney, planOf } from '../journeys/long-journey.ts';

const START = instant(Date.UTC(2026, 10, 10, 15));
const WORKSPACE = sampleId('workspace', 'ws_one');
/** Trigger, a day's wait, a message, a branch on the account, an update, an exit: every kind of write that a host makes. */
const STEPS = 6;

/** A database with so many accounts enrolled in a journey and nothing done yet. */
export async function prepareEnrolments(file: string, enrolments: number): Promise<void> {
  const store = openStore({ file, synchronous: 'normal' });
  const plan: Plan = planOf(longJourney(STEPS));
  await mustCommit(store, [
    { write: 'insert', into: 'workspaces', row: sampleWorkspace({ mode: 'live', clockAt: null }) },
    { write: 'insert', into: 'plans', row: { hash: plan.hash, plan, createdAt: START } },
  ]);
  const ids = Array.from({ length: enrolments }, (_, index) => ({
    account: sampleId('account', `acc_${index}`),
    person: sampleId('person', `per_${index}`),
  }));
  await mustCommit(
    store,
    ids.flatMap(({ account, person }, index): Write[] => [
      { write: 'insert', into: 'people', row: samplePerson({ id: person, externalId: `P-${index}` }) },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: account, externalId: `A-${index}` }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId: WORKSPACE, accountId: account, personId: person, role: 'debtor' } },
    ]),
  );
  const workspace = await store.workspaces.get(WORKSPACE);
  if (!workspace) throw new Error('The workspace was not written');
  await enrolAccounts(store, { workspace, journey: sampleId('journey', 'jny_bench'), version: 1, plan: plan.hash, at: START }, ids);
  await store.close();
}

export type Worked = { readonly milliseconds: number; readonly batches: readonly (readonly Write[])[] };

/** Lets the embedded host live every enrolment of a prepared database to its end, and tells how long that took. */
export async function workThrough(
  file: string,
  of: { readonly synchronous: 'full' | 'normal'; readonly together: number; readonly record?: boolean },
): Promise<Worked> {
  const opened = openStore({ file, synchronous: of.synchronous });
  const batches: (readonly Write[])[] = [];
  const store: Store = of.record ? { ...opened, commit: (batch) => (batches.push(batch), opened.commit(batch)) } : opened;
  let now: Instant = START;
  const host = embeddedHost({
    store,
    effects: { execute: (command) => Promise.resolve(answerTo(command)) },
    now: () => now,
    concurrency: of.together,
    onError: (_, error) => {
      throw error;
    },
  });
  const begun = performance.now();
  await host.settle();
  now = plus(now, DAY);
  await host.settle();
  const milliseconds = performance.now() - begun;
  if ((await opened.enrolments.nextWakeAt(WORKSPACE)) !== null || (await opened.enrolments.withNews(WORKSPACE, 1)).length > 0)
    throw new Error('The host left enrolments behind');
  await opened.close();
  return { milliseconds, batches };
}

async function mustCommit(store: Store, batch: readonly Write[]): Promise<void> {
  const committed = await store.commit(batch);
  if (!committed.ok) throw new Error(`Not written: ${committed.error.reason}`);
}
