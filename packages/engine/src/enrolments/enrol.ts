import type { AccountId, EnrolmentId, Instant, JourneyId, PersonId, WorkspaceId } from '@makegood/base';
import { newState } from '@makegood/journey/core';
import type { Store, Workspace, Write } from '@makegood/store';
import { columnsOf } from '../embedded/enrolment-writes.ts';
import { enrolledEvent, type NewEnrolment } from '../host.ts';

export type Enrolling = {
  readonly workspace: Workspace;
  readonly journey: JourneyId;
  readonly version: number;
  /** Content hash of the version's plan. */
  readonly plan: string;
  readonly at: Instant;
};
export type Candidate = { readonly account: AccountId; readonly person: PersonId };

/** Rows per transaction: small enough not to keep readers waiting. */
const BATCH = 200;

/**
 * Writes the enrolments of these accounts, each with its first event, and returns those that are new: an account that is
 * in the journey already, or was at this very entry, is passed over. Hand the result to the host.
 */
export async function enrolAccounts(store: Store, of: Enrolling, candidates: readonly Candidate[]): Promise<NewEnrolment[]> {
  const started: NewEnrolment[] = [];
  for (let index = 0; index < candidates.length; index += BATCH) {
    const batch = await Promise.all(candidates.slice(index, index + BATCH).map((candidate) => prepare(store, of, candidate)));
    const fresh = batch.filter((enrolment) => enrolment !== null);
    const committed = await store.commit(fresh.flatMap((enrolment) => writesOf(of, enrolment)));
    if (committed.ok) started.push(...fresh);
    // Somebody enrolled one of them in this moment: one by one, so that only that one is passed over.
    else for (const enrolment of fresh) if ((await store.commit(writesOf(of, enrolment))).ok) started.push(enrolment);
  }
  return started;
}

async function prepare(store: Store, of: Enrolling, { account, person }: Candidate): Promise<NewEnrolment | null> {
  const latest = await store.enrolments.latest(of.workspace.id, of.journey, account);
  if (latest && latest.endedAt === null) return null;
  return {
    workspace: of.workspace.id,
    journey: of.journey,
    enrolment: enrolmentId(of.journey, account, latest ? entryOf(latest.id) + 1 : 1),
    account,
    person,
    plan: of.plan,
    clock: of.workspace.mode === 'sandbox' ? 'virtual' : 'real',
    at: of.at,
  };
}

/** Derived, so that the same entry has the same id wherever and however often it is asked for. */
const enrolmentId = (journey: JourneyId, account: AccountId, entry: number): EnrolmentId =>
  `enr_${journey.slice('jny_'.length)}.${account.slice('acc_'.length)}.${entry}` as EnrolmentId;

const entryOf = (id: EnrolmentId): number => Number(id.slice(id.lastIndexOf('.') + 1));

function writesOf(of: Enrolling, enrolment: NewEnrolment): Write[] {
  const id = enrolment.enrolment as EnrolmentId;
  const workspaceId: WorkspaceId = of.workspace.id;
  const state = newState({ enrolment: id, account: enrolment.account, person: enrolment.person, plan: enrolment.plan, at: enrolment.at });
  const first = enrolledEvent(enrolment);
  return [
    {
      write: 'insert',
      into: 'enrolments',
      row: {
        id,
        workspaceId,
        journeyId: of.journey,
        accountId: enrolment.account as AccountId,
        personId: enrolment.person as PersonId,
        startedAt: enrolment.at,
        host: of.workspace.engine,
        ...columnsOf(state),
        versionNumber: of.version,
      },
    },
    // Whoever is killed before the host has it finds here what it has still to be told.
    {
      write: 'insertIfAbsent',
      into: 'enrolmentEvents',
      row: { enrolmentId: id, eventId: first.id, workspaceId, at: first.at, payload: first },
    },
  ];
}
