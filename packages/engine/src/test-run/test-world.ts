import { parseId, type EnrolmentId, type Instant } from '@makegood/base';
import { newState, type Effects, type EnrolmentState, type Plan } from '@makegood/journey/core';
import { openStore, type Store, type Write } from '@makegood/store';
import { randomBytes } from 'node:crypto';
import { secretBox } from '../effects/secret-box.ts';
import { storeEffects } from '../effects/store-effects.ts';
import { columnsOf } from '../embedded/enrolment-writes.ts';
import type { ContactGate } from '../gate/contact-gate.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { Subject } from './subject.ts';

/** A world with one person in it, in memory: what happens there happens nowhere else. */
export type TestWorld = {
  readonly store: Store;
  readonly gate: ContactGate;
  readonly effects: Effects;
  readonly enrolment: EnrolmentId;
  readonly subject: Subject;
  write(batch: readonly Write[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens one for a run under a plan. Rule packs are read where they are; every write goes to the world's own database, which
 * is gone when it is closed. It is a sandbox, so that nothing in it can reach a provider even if it tried.
 */
export async function openTestWorld(desk: Desk, subject: Subject, plan: Plan): Promise<TestWorld> {
  const own = openStore({ file: ':memory:', synchronous: 'normal' });
  // Both only read.
  const store: Store = { ...own, packs: desk.store.packs, journeys: desk.store.journeys };
  const write = async (batch: readonly Write[]): Promise<void> => {
    const committed = await own.commit(batch);
    if (!committed.ok)
      throw new Error(`The world of a test run is not as it was made: ${committed.error.reason} at ${committed.error.index}`);
  };
  try {
    const enrolment = enrolmentId(plan, subject);
    const state = newState({ enrolment, account: subject.account, person: subject.person, plan: plan.hash, at: subject.startsAt });
    await write([
      { write: 'insert', into: 'workspaces', row: { ...desk.workspace, mode: 'sandbox', clockAt: subject.startsAt } },
      ...subject.rows,
      { write: 'insert', into: 'enrolments', row: enrolmentRow(desk, subject, enrolment, plan, state) },
    ]);
    const gate = desk.gate.rehearse({ store, workspace: desk.workspace });
    // Requests are kept back before they get here, so there is no secret to open.
    const secrets = secretBox(randomBytes(32));
    const effects = storeEffects({ store, gate, secrets, realNow: () => desk.realNow });
    return { store, gate, effects, enrolment, subject, write, close: () => own.close() };
  } catch (error) {
    await own.close();
    throw error;
  }
}

/** One that no real run has: keys of contacts are made of it, and the ledger that came along holds real ones. */
function enrolmentId(plan: Plan, { account }: Subject): EnrolmentId {
  const id = parseId('enrolment', `enr_${plan.journey.slice('jny_'.length)}.${account.slice('acc_'.length)}.test`);
  if (id === null) throw new Error(`No run of ${plan.journey} can be named`);
  return id;
}

function enrolmentRow(desk: Desk, { account, person, startsAt }: Subject, id: EnrolmentId, plan: Plan, state: EnrolmentState) {
  const journeyId = parseId('journey', plan.journey);
  if (journeyId === null) throw new Error(`${plan.journey} is not the id of a journey`);
  return {
    id,
    workspaceId: desk.workspace.id,
    journeyId,
    accountId: account,
    personId: person,
    startedAt: startsAt satisfies Instant,
    host: desk.workspace.engine,
    ...columnsOf(state),
    versionNumber: 1,
  };
}
