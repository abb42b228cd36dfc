import { latest, plus, type Instant, type Json } from '@makegood/base';
import { isInside } from '../calls/outer-step.ts';
import type { OffRampEvent } from '../document/off-ramps.ts';
import type { Command } from './commands.ts';
import type { JourneyEvent } from './events.ts';
import type { Asked, Move, Offer, StepContext } from './interpreter.ts';
import { abandonStep, enterStep, resumeStep } from './interpreters.ts';
import type { Plan, PlanStep } from './plan.ts';
import { HELD_LIMIT, unanswered, type EnrolmentState, type Tally } from './state.ts';
import type { TraceEntry } from './trace.ts';

/** More steps than this without a wait is a loop that the lints should have refused; the enrolment stops for a person to look at. */
const MOVES_LIMIT = 500;

/** The wait of a person who was moved to a step during a pause: the step is entered when the pause ends. */
const ENTER = 'enter';

/** One call of `advance` at work: the state being made, and what was said and asked on the way. */
export class Run implements StepContext {
  readonly commands: Command[] = [];
  readonly trace: TraceEntry[] = [];
  readonly plan: Plan;
  #state: EnrolmentState;
  /** Whether the state is a copy of this call's own, which may be written to. */
  #own = false;
  #moves = 0;

  constructor(plan: Plan, state: EnrolmentState) {
    this.plan = plan;
    this.#state = state;
  }

  /** The very state that was given as long as nothing has changed. */
  get state(): EnrolmentState {
    return this.#state;
  }

  get at(): Instant {
    return this.#state.at;
  }

  /** Copies the state once: a dozen changes in one call would otherwise make a dozen copies. */
  change(part: Partial<EnrolmentState>): void {
    if (this.#own) Object.assign(this.#state, part);
    else this.#state = { ...this.#state, ...part };
    this.#own = true;
  }

  note(type: TraceEntry['type'], more: { key?: string; branch?: string; detail?: Json } = {}): void {
    const { traced, at, step, visit } = this.state;
    this.trace.push({ sequence: traced, at, step, visit, type, ...more });
    this.change({ traced: traced + 1 });
  }

  /** Gives a command and returns its key. */
  command(command: Asked): string {
    const { enrolment, visit, sequence, step } = this.state;
    const key = `${enrolment}:${visit}:${sequence}`;
    this.change({ sequence: sequence + 1, asked: [...unanswered(this.state), key] });
    this.commands.push({ ...command, key, step: step ?? '' });
    this.note('commanded', { key, detail: { type: command.type, ...asked(command) } });
    return key;
  }

  tally(change: Partial<Tally>): void {
    this.change({ tally: { ...this.state.tally, ...change } });
  }

  /** The step it stands at; null before the first and when the plan does not know it. */
  get step(): PlanStep | null {
    return this.state.step === null ? null : (this.plan.steps[this.state.step] ?? null);
  }

  get ended(): boolean {
    return this.state.status === 'ended';
  }

  enter(id: string, since: Instant = this.state.at): void {
    const step = this.plan.steps[id];
    this.#moves += 1;
    this.change({
      step: id,
      kind: step?.kind ?? null,
      visit: this.state.visit + 1,
      sequence: 0,
      enteredAt: since,
      waiting: null,
    });
    if (!step) return this.#stuck('step');
    if (this.#moves > MOVES_LIMIT) return this.#stuck('loop');
    this.note('entered', { detail: { kind: step.kind } });
    this.move(enterStep(step, this));
  }

  /** Stands at a step without entering it, because the enrolment is paused. */
  standAt(id: string, since: Instant): void {
    const kind = this.plan.steps[id]?.kind ?? null;
    this.change({ step: id, kind, enteredAt: since, waiting: { dueAt: this.state.at, result: null, data: ENTER } });
  }

  /** Offers an event to the waiting step. False: it meant nothing there. */
  offer(offer: Offer): boolean {
    const step = this.step;
    const waiting = this.state.waiting;
    if (!step || !waiting) return false;
    if (waiting.data === ENTER) {
      if (offer.type !== 'due') return false;
      this.enter(step.id, this.state.enteredAt);
      return true;
    }
    const move = resumeStep(step, waiting.data, offer, this);
    if (!move) return false;
    this.move(move);
    return true;
  }

  move(move: Move): void {
    switch (move.to) {
      case 'leave':
        return this.leave(move.branch);
      case 'stay': {
        const passMessages = move.result === null ? false : this.state.passMessages;
        this.change({ waiting: { dueAt: move.dueAt, result: move.result, data: move.data }, passMessages });
        if (move.result === null) this.note('waiting', move.dueAt === null ? {} : { detail: { dueAt: move.dueAt } });
        return;
      }
      case 'end':
        return this.end(move.outcome);
      case 'stuck':
        return this.#stuck(move.reason);
    }
  }

  leave(branch: string): void {
    const next = this.step?.next[branch];
    this.change({ waiting: null });
    this.note('left', { branch });
    if (next === undefined) return this.#stuck('branch');
    this.enter(next);
  }

  /** Time running out, one due instant after the other, up to `limit`; `inclusive` decides the tie. */
  fireDue(limit: Instant, inclusive: boolean): void {
    for (;;) {
      const dueAt = this.state.status === 'running' ? (this.state.waiting?.dueAt ?? null) : null;
      if (dueAt === null || dueAt > limit || (dueAt === limit && !inclusive)) return;
      this.change({ at: latest(this.state.at, dueAt) });
      if (this.#moves > MOVES_LIMIT || !this.offer({ type: 'due', at: dueAt })) return this.#stuck('due');
    }
  }

  abandon(): void {
    const { step, state } = this;
    if (step && state.waiting) abandonStep(step, state.waiting.data, this);
  }

  end(outcome: string): void {
    this.change({ status: 'ended', outcome, waiting: null, held: [], pausedAt: null });
    this.note('ended', { detail: { outcome } });
  }

  hold(event: JourneyEvent): void {
    const held = [...this.state.held, event];
    if (held.length > HELD_LIMIT) {
      const victim = held.findIndex((candidate) => candidate.type === 'clicked' || candidate.type === 'reply');
      const [dropped] = held.splice(Math.max(victim, 0), 1);
      if (dropped) this.note('late', { detail: { type: dropped.type, reason: 'tooMany' } });
    }
    this.change({ held });
  }

  /** The off-ramp that this event opens, if the journey has it. */
  offRampFor(event: JourneyEvent) {
    const on =
      event.type === 'hold' ? event.status : event.type === 'payment' && event.paidInFull ? ('paidInFull' satisfies OffRampEvent) : null;
    if (on === null) return undefined;
    const { step } = this.state;
    return this.plan.offRamps.find(
      (ramp) => ramp.on === on && (ramp.within === undefined || (step !== null && isInside(step, ramp.within))),
    );
  }

  shiftWait(milliseconds: number): void {
    const waiting = this.state.waiting;
    this.change({
      enteredAt: plus(this.state.enteredAt, milliseconds),
      waiting: waiting && waiting.dueAt !== null ? { ...waiting, dueAt: plus(waiting.dueAt, milliseconds) } : waiting,
    });
  }

  #stuck(reason: string): void {
    this.change({ status: 'stuck', stuckReason: reason, waiting: null });
    this.note('stuck', { detail: { reason } });
  }
}

/** What of a command a reader of the trace wants to see. */
function asked(command: Asked): { readonly [key: string]: Json } {
  return command.type === 'contact' ? { channel: command.channel, template: command.template, variant: command.variant } : {};
}
