import type { EnrolmentId, Instant, WorkspaceId } from '@makegood/base';
import type { Command, EffectResult, Effects, EnrolmentState, JourneyEvent, Plan } from '@makegood/journey/core';
import type { Enrolment, Store, Write } from '@makegood/store';
import { advanceAll } from './advance-all.ts';
import { commandWrites, stateWrite, traceWrites } from './enrolment-writes.ts';

/** More than this in one go would be an effect and a wait of no length chasing one another. */
const ROUNDS_LIMIT = 1_000;
/** Somebody else wrote the enrolment this often while we were thinking: another process works on the same database. */
const CONFLICT_LIMIT = 20;

/** Named instants between two durable steps, for the tests that kill the process at each of them. */
export type FaultPoint = 'beforeEffect' | 'afterEffect' | 'beforeCommit' | 'afterCommit';

export type Processing = {
  readonly store: Store;
  readonly effects: Effects;
  readonly planOf: (hash: string) => Promise<Plan>;
  /** Now in this workspace: the stepped clock of a sandbox, the real one elsewhere. */
  readonly now: (workspace: WorkspaceId) => Promise<Instant>;
  readonly fault?: (point: FaultPoint) => void;
};

/**
 * Brings one enrolment as far as it can go now: its news, its due instants and its open commands, until nothing is left.
 * State, event, outbox and trace change in one transaction, conditional on the revision that was read; an effect runs
 * between two such transactions under its command's key, so a crash at any instant repeats a question and never an act.
 */
export async function processEnrolment(on: Processing, of: { workspace: WorkspaceId; enrolment: EnrolmentId }): Promise<void> {
  for (let conflicts = 0; conflicts < CONFLICT_LIMIT; conflicts += 1) if (await pass(on, of)) return;
  throw new Error(`Enrolment ${of.enrolment} is being written by another process`);
}

/** False when another writer came first and everything must be read again. */
async function pass(on: Processing, of: { workspace: WorkspaceId; enrolment: EnrolmentId }): Promise<boolean> {
  const row = await on.store.enrolments.get(of.workspace, of.enrolment);
  if (!row) return true;
  let revision = row.revision;
  let state = row.state;
  let open: Command[] = (await on.store.enrolments.openCommandsOf(of.enrolment)).map((command) => command.payload);
  for (let round = 0; round < ROUNDS_LIMIT; round += 1) {
    const news = (await on.store.enrolments.news(of.enrolment)).map((event) => event.payload);
    const command = open[0];
    const now = await on.now(of.workspace);
    const answered = command ? [await answer(on, row, state, command, now)] : [];
    const events: JourneyEvent[] = [...news, ...answered];
    const next = await advanceAll(state, events, now, on.planOf);
    if (events.length === 0 && next.state === state) return true;
    const writes: Write[] = [
      stateWrite(row, revision, next.state),
      ...news.map((event): Write => appliedWrite(of.enrolment, event, now)),
      ...answered.map((event): Write => doneWrite(event, now)),
      ...commandWrites(of, next.commands, now),
      ...traceWrites(of, next.trace),
    ];
    on.fault?.('beforeCommit');
    const committed = await on.store.commit(writes);
    on.fault?.('afterCommit');
    if (!committed.ok) return false;
    revision += 1;
    state = next.state;
    open = [...open.slice(1), ...next.commands];
  }
  throw new Error(`Enrolment ${of.enrolment} does not come to rest`);
}

type Answer = Extract<JourneyEvent, { type: 'result' }>;

async function answer(on: Processing, row: Enrolment, state: EnrolmentState, command: Command, now: Instant): Promise<Answer> {
  on.fault?.('beforeEffect');
  const scope = {
    workspace: row.workspaceId,
    enrolment: row.id,
    account: row.accountId,
    person: row.personId,
    plan: await on.planOf(state.plan),
    at: now,
  };
  const result: EffectResult = await on.effects.execute(command, scope);
  on.fault?.('afterEffect');
  return { type: 'result', id: `result:${command.key}`, key: command.key, at: now, result };
}

const appliedWrite = (enrolment: EnrolmentId, event: JourneyEvent, now: Instant): Write => ({
  write: 'update',
  in: 'enrolmentEvents',
  key: { enrolmentId: enrolment, eventId: event.id },
  set: { appliedAt: now },
});

const doneWrite = (event: Answer, now: Instant): Write => ({
  write: 'update',
  in: 'commands',
  key: { key: event.key },
  set: { status: 'done', result: event.result, doneAt: now },
});
