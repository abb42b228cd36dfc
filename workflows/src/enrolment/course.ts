import { instant, type Instant } from '@makegood/base';
import { advance, newState, wakeAt, type Command, type EnrolmentState, type JourneyEvent, type TraceEntry } from '@makegood/journey/core';
import { ActivityFailure, ApplicationFailure, condition, log, upsertSearchAttributes } from '@temporalio/workflow';
import { effectsFor, store } from './calls.ts';
import {
  FOREIGN_PLAN,
  MISSING_PLAN,
  type Checkpoint,
  type CorePlan,
  type EnrolmentArguments,
  type EnrolmentEnd,
  type PlanProblem,
} from './contract.ts';
import type { Mailbox } from './mailbox.ts';
import { STATUS } from './search-attributes.ts';

/** The enrolment's way through its plan: the core's state, what the store does not know of it yet, and the effects asked for. */
export class Course {
  state: EnrolmentState | null;
  problem: PlanProblem | null = null;
  readonly #given: EnrolmentArguments;
  readonly #mailbox: Mailbox;
  #plan: CorePlan | null = null;
  #revision: number;
  #kept: EnrolmentState | null;
  #untold: readonly TraceEntry[] = [];
  #shownStatus: EnrolmentState['status'];

  constructor(given: EnrolmentArguments, mailbox: Mailbox) {
    this.#given = given;
    this.#mailbox = mailbox;
    this.state = given.state ?? null;
    this.#kept = this.state;
    this.#revision = given.revision ?? 0;
    this.#shownStatus = this.state?.status ?? 'running';
  }

  /** Loads the plan, and takes up what the store knows when no earlier run handed the state over. */
  async begin(): Promise<void> {
    const { workspace, enrolment, account, person, planHash, enteredAt } = this.#given;
    if (this.state) return;
    const { plan, kept } = await this.#insist(() => store.open({ workspace, enrolment, planHash }));
    this.#plan = plan;
    this.state = kept?.state ?? newState({ enrolment, account, person, plan: planHash, at: enteredAt });
    if (!kept) return;
    this.#kept = kept.state;
    this.#revision = kept.revision;
    if (kept.outstanding.length > 0) await this.#perform(kept.state, kept.outstanding);
  }

  async feed(event: JourneyEvent): Promise<void> {
    const before = this.#known();
    const plan = event.type === 'migrate' ? await this.#planToMigrateTo(event.plan) : await this.#planOf(before.plan);
    const { state, commands, trace } = advance(plan, before, event);
    this.state = state;
    this.#untold = [...this.#untold, ...trace];
    if (commands.length > 0) await this.#perform(state, commands);
  }

  /** Writes what the store does not know yet. False when it knew everything. */
  async keep(): Promise<boolean> {
    const state = this.#known();
    if (state === this.#kept && this.#untold.length === 0) return false;
    const { workspace, enrolment } = this.#given;
    const checkpoint = this.#checkpoint(state, []);
    await store.record({ workspace, enrolment, checkpoint });
    this.#keptNow(checkpoint);
    return true;
  }

  get hasEnded(): boolean {
    return this.state?.status === 'ended';
  }

  /** The instant that has come and that nobody told the core of; null in a sandbox, whose clock tells by itself. */
  overdue(): Instant | null {
    const due = this.#given.clock === 'real' ? wakeAt(this.#known()) : null;
    return due !== null && due <= Date.now() ? due : null;
  }

  /** How long to wait for the next instant that is due; null for ever. Always reckoned anew: timers end with a run, instants do not. */
  millisecondsLeft(): number | null {
    const due = this.#given.clock === 'real' ? wakeAt(this.#known()) : null;
    return due === null ? null : Math.max(1, due - Date.now());
  }

  /** The enrolment's own time. */
  now(): Instant {
    const at = this.state?.at ?? this.#given.enteredAt;
    return this.#given.clock === 'real' ? instant(Math.max(at, Date.now())) : at;
  }

  forNextRun(): { state: EnrolmentState; revision: number } {
    return { state: this.#known(), revision: this.#revision };
  }

  end(): EnrolmentEnd {
    const { outcome, at } = this.#known();
    return { outcome, at };
  }

  /**
   * One activity for all that one event asked for. When it cannot be done at all, each command is answered with a failure,
   * which leaves the enrolment stuck where a person sees it; a workflow that failed would lose its mailbox.
   */
  async #perform(state: EnrolmentState, commands: readonly Command[]): Promise<void> {
    const { workspace, enrolment, clock } = this.#given;
    const checkpoint = this.#checkpoint(state, commands);
    try {
      const done = await effectsFor(clock).perform({ workspace, enrolment, clock, checkpoint });
      this.#keptNow(checkpoint);
      this.#mailbox.receive(done.map(({ key, at, result }) => ({ type: 'result', id: `result:${key}`, at, key, result })));
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      log.error('An effect cannot be performed; the enrolment is stuck', { enrolment, keys: commands.map(({ key }) => key) });
      const at = this.now();
      this.#mailbox.receive(
        commands.map(({ key }) => ({ type: 'result', id: `result:${key}`, at, key, result: { type: 'failure', reason: 'unperformable' } })),
      );
    }
  }

  #checkpoint(state: EnrolmentState, outstanding: readonly Command[]): Checkpoint {
    this.#revision += 1;
    return { revision: this.#revision, state, outstanding, trace: this.#untold };
  }

  #keptNow({ state, trace }: Checkpoint): void {
    this.#kept = state;
    this.#untold = this.#untold.slice(trace.length);
    // Temporal itself knows which workflows have ended.
    if (!this.#given.searchable || state.status === this.#shownStatus || state.status === 'ended') return;
    this.#shownStatus = state.status;
    upsertSearchAttributes([{ key: STATUS, value: state.status }]);
  }

  #known(): EnrolmentState {
    if (!this.state) throw new Error('The enrolment has not begun');
    return this.state;
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
      return await this.#planOf(this.#known().plan);
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
