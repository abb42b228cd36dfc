import { instant, type Instant } from '@makegood/base';
import { advance, newState, wakeAt, type Command, type EnrolmentState, type JourneyEvent, type TraceEntry } from '@makegood/journey/core';
import { ActivityFailure, ApplicationFailure, condition, log, upsertSearchAttributes } from '@temporalio/workflow';
import { effectsFor, store } from './calls.ts';
import {
  FOREIGN_PLAN,
  MISSING_PLAN,
  resultEvents,
  type Checkpoint,
  type CorePlan,
  type EnrolmentArguments,
  type EnrolmentEnd,
  type Kept,
  type PlanProblem,
} from './contract.ts';
import type { Mailbox } from './mailbox.ts';
import { STATUS } from './search-attributes.ts';

/** The enrolment's way through its plan: the core's state, what the store does not know of it yet, and the effects asked for. */
export class Course {
  state: EnrolmentState;
  problem: PlanProblem | null = null;
  readonly #given: EnrolmentArguments;
  readonly #mailbox: Mailbox;
  #plan: CorePlan | null;
  #revision: number;
  /** The state that the store knows. */
  #kept: EnrolmentState | null;
  /** Trace entries that it does not know. */
  #untold: readonly TraceEntry[] = [];
  /** Results that it knows the outcome of, if nothing comes between. */
  #foreseen: readonly string[] = [];
  #shownStatus: EnrolmentState['status'];

  constructor(given: EnrolmentArguments, mailbox: Mailbox) {
    const { enrolment, account, person, planHash, enteredAt } = given;
    this.#given = given;
    this.#mailbox = mailbox;
    this.#plan = given.plan ?? null;
    this.state = given.state ?? newState({ enrolment, account, person, plan: planHash, at: enteredAt });
    this.#kept = given.state ?? null;
    this.#revision = given.revision ?? 0;
    this.#shownStatus = given.state?.status ?? 'running';
  }

  async feed(event: JourneyEvent): Promise<void> {
    const plan = event.type === 'migrate' ? await this.#planToMigrateTo(event.plan) : await this.#planOf(this.state.plan);
    const { state, commands, trace } = advance(plan, this.state, event);
    this.state = state;
    this.#untold = [...this.#untold, ...trace];
    this.#confirm(event);
    const kept = commands.length > 0 ? await this.#perform(commands) : this.#isFresh ? await this.#record() : null;
    if (kept) await this.#takeUp(kept, event);
    this.#showStatus();
  }

  /** Writes what the store does not know yet. False when it knew everything. */
  async keep(): Promise<boolean> {
    if (this.state === this.#kept && this.#untold.length === 0) return false;
    await this.#record();
    return true;
  }

  get hasEnded(): boolean {
    return this.state.status === 'ended';
  }

  /** The instant that has come and that nobody told the core of; null in a sandbox, whose clock tells by itself. */
  overdue(): Instant | null {
    const due = this.#given.clock === 'real' ? wakeAt(this.state) : null;
    return due !== null && due <= Date.now() ? due : null;
  }

  /** How long to wait for the next instant that is due; null for ever. Always reckoned anew: timers end with a run, instants do not. */
  millisecondsLeft(): number | null {
    const due = this.#given.clock === 'real' ? wakeAt(this.state) : null;
    return due === null ? null : Math.max(1, due - Date.now());
  }

  /** The enrolment's own time. */
  now(): Instant {
    return this.#given.clock === 'real' ? instant(Math.max(this.state.at, Date.now())) : this.state.at;
  }

  /** A plan that the first run was given goes along for as long as it is the one in use. */
  forNextRun(): Pick<EnrolmentArguments, 'state' | 'revision' | 'plan'> {
    const { plan, ...others } = { state: this.state, revision: this.#revision, plan: this.#given.plan };
    return plan && plan.hash === this.state.plan ? { ...others, plan } : others;
  }

  end(): EnrolmentEnd {
    const { outcome, at } = this.state;
    return { outcome, at };
  }

  get #isFresh(): boolean {
    return this.#revision === 0;
  }

  /**
   * One activity for all that one event asked for. When it cannot be done at all, each command is answered with a failure,
   * which leaves the enrolment stuck where a person sees it; a workflow that failed would lose its mailbox.
   */
  async #perform(commands: readonly Command[]): Promise<Kept | null> {
    const { workspace, enrolment, clock } = this.#given;
    const fresh = this.#isFresh;
    const checkpoint = this.#checkpoint(commands);
    try {
      const answer = await effectsFor(clock).perform({ workspace, enrolment, clock, checkpoint, fresh });
      if ('kept' in answer) return answer.kept;
      this.#keptNow(checkpoint);
      const results = resultEvents(answer.performed);
      this.#foreseen = answer.foreseen ? results.map(({ id }) => id) : [];
      if (answer.foreseen) this.#revision += 1;
      this.#mailbox.receive(results);
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      // Whether the store knows more than a fresh workflow has not been heard yet; it is asked again with the next record.
      if (fresh) this.#revision = 0;
      const reason = planProblemIn(error) ?? 'unperformable';
      log.error('An effect cannot be performed; the enrolment is stuck', { reason, keys: commands.map(({ key }) => key) });
      const at = this.now();
      this.#mailbox.receive(resultEvents(commands.map(({ key }) => ({ key, at, result: { type: 'failure', reason } }))));
    }
    return null;
  }

  async #record(): Promise<Kept | null> {
    const { workspace, enrolment } = this.#given;
    const fresh = this.#isFresh;
    const checkpoint = this.#checkpoint([]);
    const kept = await store.record({ workspace, enrolment, checkpoint, fresh });
    if (!kept) this.#keptNow(checkpoint);
    return kept;
  }

  #checkpoint(outstanding: readonly Command[]): Checkpoint {
    this.#revision += 1;
    return { revision: this.#revision, state: this.state, outstanding, trace: this.#untold };
  }

  #keptNow({ state, trace }: Checkpoint): void {
    this.#kept = state;
    this.#untold = this.#untold.slice(trace.length);
  }

  /** Goes on from where the store saw the enrolment last. What was fed before that was known is fed again. */
  async #takeUp({ state, revision, outstanding }: Kept, event: JourneyEvent): Promise<void> {
    this.state = state;
    this.#kept = state;
    this.#revision = revision;
    this.#untold = [];
    this.#mailbox.receive([event]);
    if (outstanding.length > 0) await this.#perform(outstanding);
  }

  /** The store knows what came of the results that were fed, unless something else was fed between them. */
  #confirm(event: JourneyEvent): void {
    const [next, ...others] = this.#foreseen;
    if (next === undefined) return;
    this.#foreseen = next === event.id ? others : [];
    if (next !== event.id || others.length > 0) return;
    this.#kept = this.state;
    this.#untold = [];
  }

  /** Temporal itself knows which workflows have ended. */
  #showStatus(): void {
    const { status } = this.state;
    if (!this.#given.searchable || status === this.#shownStatus || status === 'ended') return;
    this.#shownStatus = status;
    upsertSearchAttributes([{ key: STATUS, value: status }]);
  }

  async #planOf(hash: string): Promise<CorePlan> {
    if (this.#plan?.hash !== hash) {
      const { workspace } = this.#given;
      this.#plan = await this.#insist(() => store.loadPlan({ workspace, planHash: hash }));
    }
    return this.#plan;
  }

  /** A plan that cannot be had moves nobody: given its own plan, the core passes over the migration. */
  async #planToMigrateTo(hash: string): Promise<CorePlan> {
    const { workspace } = this.#given;
    try {
      return await store.loadPlan({ workspace, planHash: hash });
    } catch (error) {
      if (planProblemIn(error) === null) throw error;
      log.error('The plan to migrate to cannot be loaded; the enrolment stays on its own', { planHash: hash });
      return await this.#planOf(this.state.plan);
    }
  }

  /** Without its plan an enrolment can do nothing but keep its mail; whoever writes next makes it look again. */
  async #insist<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
    for (;;) {
      try {
        const loaded = await load();
        this.problem = null;
        return loaded;
      } catch (error) {
        this.problem = planProblemIn(error);
        if (this.problem === null) throw error;
        log.error('The enrolment cannot go on without its plan', { problem: this.problem });
        const { received } = this.#mailbox;
        await condition(() => this.#mailbox.received > received);
      }
    }
  }
}

/** A local activity's failure comes as it was thrown, another's wrapped. */
function planProblemIn(error: unknown): PlanProblem | null {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  if (!(failure instanceof ApplicationFailure)) return null;
  if (failure.type === MISSING_PLAN) return 'missingPlan';
  return failure.type === FOREIGN_PLAN ? 'foreignPlan' : null;
}
