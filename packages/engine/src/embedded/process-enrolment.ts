import { latest, type EnrolmentId, type Instant, type WorkspaceId } from '@makegood/base';
import type { Command, EffectResult, Effects, EnrolmentState, JourneyEvent, Plan } from '@makegood/journey/core';
import type { Enrolment, Store, Write } from '@makegood/store';
import { advanceAll } from './advance-all.ts';
import { commandWrites, stateWrite, traceWrites } from './enrolment-writes.ts';
import type { CommitBatch } from './group-commit.ts';
import type { ReadNews } from './group-news.ts';

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
  readonly now: () => Instant;
  readonly commit: CommitBatch;
  readonly news: ReadNews;
  readonly fault?: (point: FaultPoint) => void;
};

/**
 * What a sweep has read of an enrolment already, so that it need not be asked for again. A command or an event that came
 * behind its back is seen by the next sweep; a row that has changed since is refused by its revision.
 */
export type KnownEnrolment = { readonly row: Enrolment | null; readonly open: readonly Command[]; readonly hasNews: boolean };

/**
 * Brings one enrolment as far as it can go now: its news, its due instants and its open commands, until nothing is left.
 * State, event, outbox and trace change in one transaction, conditional on the revision that was read; an effect runs
 * between two such transactions under its command's key, so a crash at any instant repeats a question and never an act.
 */
export async function processEnrolment(
  on: Processing,
  of: { workspace: WorkspaceId; enrolment: EnrolmentId },
  known: KnownEnrolment | null = null,
): Promise<void> {
  for (let conflicts = 0; conflicts < CONFLICT_LIMIT; conflicts += 1) {
    const given = conflicts === 0 ? known : null;
    const row = given?.row ?? (await on.store.enrolments.get(of.workspace, of.enrolment));
    if (!row) return;
    const open = given?.open ?? (await on.store.enrolments.openCommandsOf(of.enrolment)).map((command) => command.payload);
    if (await pass(on, row, open, given?.hasNews ?? true)) return;
  }
  throw new Error(`Enrolment ${of.enrolment} is being written by another process`);
}

/** False when another writer came first and everything must be read again. */
async function pass(on: Processing, row: Enrolment, commands: readonly Command[], hasNews: boolean): Promise<boolean> {
  const of = { workspace: row.workspaceId, enrolment: row.id };
  let revision = row.revision;
  let state = row.state;
  let open = commands;
  for (let round = 0; round < ROUNDS_LIMIT; round += 1) {
    const [command, ...others] = open;
    const answered = command ? [await answer(on, row, state, command)] : [];
    // An effect may have taken its time or told the enrolment something itself; what comes when all is done wakes the host again.
    const news = command || (round === 0 && hasNews) ? await on.news(row.id) : [];
    const now = on.now();
    const events: JourneyEvent[] = [...news, ...answered];
    const next = await advanceAll(state, events, now, on.planOf);
    if (events.length === 0 && next.state === state) return true;
    const writes: Write[] = [
      stateWrite(row, revision, next.state),
      ...news.map((event): Write => appliedWrite(row.id, event, now)),
      ...answered.map((event): Write => doneWrite(event, now)),
      ...commandWrites(of, next.commands, now),
      ...traceWrites(of, next.trace),
    ];
    on.fault?.('beforeCommit');
    const committed = await on.commit(writes);
    on.fault?.('afterCommit');
    if (!committed) return false;
    revision += 1;
    state = next.state;
    open = [...others, ...next.commands];
  }
  throw new Error(`Enrolment ${row.id} does not come to rest`);
}

type Answer = Extract<JourneyEvent, { type: 'result' }>;

async function answer(on: Processing, row: Enrolment, state: EnrolmentState, command: Command): Promise<Answer> {
  on.fault?.('beforeEffect');
  // Never before what the enrolment has seen already: an event may come with the clock's next step while this one is worked off.
  const at = latest(on.now(), state.at);
  const scope = {
    workspace: row.workspaceId,
    enrolment: row.id,
    account: row.accountId,
    person: row.personId,
    plan: await on.planOf(state.plan),
    at,
  };
  const result: EffectResult = await on.effects.execute(command, scope);
  on.fault?.('afterEffect');
  return { type: 'result', id: `result:${command.key}`, key: command.key, at, result };
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
