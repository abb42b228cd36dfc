import { latest, type Json } from '@makegood/base';
import type { Command } from './commands.ts';
import { inOrder, type JourneyEvent, type Migration } from './events.ts';
import type { Plan } from './plan.ts';
import type { EffectResult } from './results.ts';
import { Run } from './run.ts';
import { SEEN_LIMIT, unanswered, type EnrolmentState } from './state.ts';
import type { TraceEntry } from './trace.ts';

export type Advanced = { readonly state: EnrolmentState; readonly commands: readonly Command[]; readonly trace: readonly TraceEntry[] };

/**
 * One event happens to one enrolment. Pure, synchronous and total: it reads no clock, no locale, no random source, and
 * the same three arguments always give the same answer, on every host.
 *
 * Time is `event.at`. What fell due before the event happened runs out first, and at the same instant time wins against
 * everything but a stop (a hold, a payment in full, a cancel). An event that comes while an effect is outstanding, or
 * during a pause, is held and seen afterwards; a stop never waits. An event seen before changes nothing.
 *
 * @throws Error when the state belongs to another plan and the event is no migration: a host that lost track must not guess.
 */
export function advance(plan: Plan, state: EnrolmentState, event: JourneyEvent): Advanced {
  if (state.plan !== plan.hash && event.type !== 'migrate')
    throw new Error(`Enrolment ${state.enrolment} runs on plan ${state.plan}, not on ${plan.hash}`);
  const run = new Run(plan, state);
  if (!isKnown(state, event)) {
    remember(run, event);
    receive(run, event);
    drain(run);
  }
  return { state: run.state, commands: run.commands, trace: run.trace };
}

function isKnown(state: EnrolmentState, event: JourneyEvent): boolean {
  if (event.type === 'tick') return false;
  return state.seen.includes(event.id) || (event.type === 'result' && !unanswered(state).includes(event.key));
}

/** An answer is known by its command, which is answered once: so what is kept does not grow with the journey. */
function remember(run: Run, event: JourneyEvent): void {
  if (event.type === 'tick') return;
  if (event.type === 'result') run.change({ asked: unanswered(run.state).filter((key) => key !== event.key) });
  else run.change({ seen: [...run.state.seen.slice(1 - SEEN_LIMIT), event.id] });
}

/** Held events are looked at again when the effect that kept them waiting has answered, in the order in which they happened. */
function drain(run: Run): void {
  for (;;) {
    const { status, waiting, held } = run.state;
    if (status !== 'running') return;
    const awaited = waiting?.result ?? null;
    const next = inOrder(held).find((event) => awaited === null || (event.type === 'result' && event.key === awaited));
    if (!next) return;
    run.change({ held: held.filter((event) => event !== next) });
    receive(run, next);
  }
}

function receive(run: Run, event: JourneyEvent): void {
  if (event.type === 'result' && event.result.type === 'withdrawTask') return;
  if (run.ended) return late(run, event);
  const ramp = run.offRampFor(event);
  const stops = ramp !== undefined || event.type === 'cancel';
  if (event.type !== 'migrate') run.fireDue(event.at, !stops);
  if (run.ended) return late(run, event);
  run.change({ at: latest(run.state.at, event.at) });
  if (ramp && (ramp.then.type === 'exit' || run.state.status === 'running')) {
    count(run, event);
    run.note('offRamp', { detail: { on: ramp.on } });
    run.abandon();
    if (ramp.then.type === 'exit') return run.end(ramp.then.outcome);
    run.change({ waiting: null });
    return run.enter(ramp.then.step);
  }
  switch (event.type) {
    case 'tick':
      return;
    case 'enrolled':
      if (run.state.status !== 'new') return;
      run.change({ status: 'running' });
      run.note('enrolled');
      return run.enter(run.plan.start);
    case 'cancel':
      run.abandon();
      run.note('received', { detail: describe(event) });
      return run.end('stopped');
    case 'pause':
      if (run.state.status !== 'running') return;
      run.change({ status: 'paused', pausedAt: run.state.at });
      return run.note('paused');
    case 'resume':
      return resume(run, event);
    case 'migrate':
      return migrate(run, event);
    case 'retry':
      if (run.state.status !== 'stuck' || run.state.step === null) return;
      run.change({ status: 'running', stuckReason: null });
      run.note('received', { detail: describe(event) });
      return run.enter(run.state.step);
    case 'skip':
      if (run.state.status !== 'stuck') return;
      run.change({ status: 'running', stuckReason: null });
      run.note('received', { detail: describe(event) });
      return run.leave(event.branch);
    case 'result':
      return resulted(run, event);
    default:
      return happened(run, event);
  }
}

function late(run: Run, event: JourneyEvent): void {
  if (event.type !== 'tick') run.note('late', { detail: describe(event) });
}

function resulted(run: Run, event: Extract<JourneyEvent, { type: 'result' }>): void {
  if (run.state.waiting?.result !== event.key) return run.note('late', { key: event.key, detail: describe(event) });
  if (run.state.status === 'paused') return run.hold(event);
  run.note('resulted', { key: event.key, detail: describe(event) });
  if (event.result.type === 'failure') return run.move({ to: 'stuck', reason: event.result.reason });
  if (!run.offer(event)) run.move({ to: 'stuck', reason: 'result' });
}

/** A payment, a reply, a delivery, a click, a promise, a person's outcome, a custom event. */
function happened(run: Run, event: Exclude<JourneyEvent, { type: 'tick' }>): void {
  const { status, waiting } = run.state;
  if (status === 'paused' || status === 'stuck' || (waiting?.result ?? null) !== null) return run.hold(event);
  count(run, event);
  const before = run.trace.length;
  run.note('received', { detail: describe(event) });
  if (run.offer(event)) return;
  const entry = run.trace[before];
  if (entry) run.trace[before] = { ...entry, type: 'noted' };
}

function count(run: Run, event: JourneyEvent): void {
  const { tally } = run.state;
  if (event.type === 'reply') run.change({ tally: { ...tally, replies: tally.replies + 1, lastIntent: event.intent } });
  if (event.type === 'payment') run.change({ tally: { ...tally, payments: tally.payments + 1 } });
}

function resume(run: Run, event: Extract<JourneyEvent, { type: 'resume' }>): void {
  const { status, pausedAt, waiting, at } = run.state;
  if (status !== 'paused' || pausedAt === null) return;
  const ranOut = waiting?.dueAt != null && waiting.dueAt <= at;
  run.change({ status: 'running', pausedAt: null, passMessages: event.policy === 'skip' && ranOut });
  run.note('resumed', { detail: { policy: event.policy } });
  if (event.policy === 'retime') run.shiftWait(at - pausedAt);
  run.fireDue(at, true);
}

/**
 * To another version. When the new step is of the same kind the person keeps what is going on there, so nothing in
 * flight is asked for twice; a wait is reckoned anew under its new terms, from when the person began to wait.
 */
function migrate(run: Run, event: Extract<JourneyEvent, { type: 'migrate' }>): void {
  if (event.plan !== run.plan.hash) return;
  // A version that means the same: nothing changes but which of the two it is said to be on.
  if (run.state.plan === event.plan) return event.version === undefined ? undefined : run.change({ version: event.version });
  const { step: from, kind, enteredAt, status } = run.state;
  const to = destination(run, event);
  if (to === undefined) return late(run, event);
  const target = to === null ? undefined : run.plan.steps[to];
  run.change({ plan: run.plan.hash, ...(event.version === undefined ? {} : { version: event.version }) });
  run.note('migrated', { detail: { from, to } });
  if (to === null || !target) return run.end(event.outcome ?? 'stopped');
  if (target.kind === kind && kind !== 'wait' && status !== 'stuck') return run.change({ step: to });
  const since = target.kind === 'wait' && kind === 'wait' ? enteredAt : run.state.at;
  if (status === 'paused') return run.standAt(to, since);
  run.change({ status: 'running', stuckReason: null });
  run.enter(to, since);
}

/** Undefined: nobody has said where people go who stand where this one stands by now. */
function destination({ plan, state }: Run, { step, moves }: Migration): string | null | undefined {
  if (moves === undefined || state.step === null) return step;
  if (Object.hasOwn(moves, state.step)) return moves[state.step];
  return plan.steps[state.step]?.kind === state.kind ? state.step : undefined;
}

/** What a reader needs of an event; no personal data, no ids that differ between hosts. */
function describe(event: JourneyEvent): Json {
  switch (event.type) {
    case 'result':
      return describeResult(event.result);
    case 'payment':
      return { type: event.type, amount: event.amount, currency: event.currency, paidInFull: event.paidInFull };
    case 'reply':
      return { type: event.type, channel: event.channel, intent: event.intent };
    case 'delivery':
      return { type: event.type, status: event.status };
    case 'hold':
      return { type: event.type, status: event.status };
    case 'task':
      return { type: event.type, outcome: event.outcome };
    case 'custom':
      return { type: event.type, name: event.name };
    case 'cancel':
      return { type: event.type, reason: event.reason };
    case 'skip':
      return { type: event.type, branch: event.branch };
    default:
      return { type: event.type };
  }
}

function describeResult(result: EffectResult): Json {
  switch (result.type) {
    case 'contact':
      if (result.outcome === 'deferred') return { type: 'contact', outcome: result.outcome, until: result.until, rules: result.rules };
      if (result.outcome === 'blocked' || result.outcome === 'review')
        return { type: 'contact', outcome: result.outcome, rules: result.rules };
      if (result.outcome === 'rejected') return { type: 'contact', outcome: result.outcome, code: result.code };
      if (result.outcome === 'impossible') return { type: 'contact', outcome: result.outcome, reason: result.reason };
      if (result.outcome === 'preferred') return { type: 'contact', outcome: result.outcome, channel: result.channel };
      return { type: 'contact', outcome: result.outcome };
    case 'resolve':
      return result.outcome === 'resolved'
        ? { type: 'resolve', at: result.at, zone: result.zone }
        : { type: 'resolve', reason: result.reason };
    case 'facts':
      return { type: 'facts' };
    case 'promise':
      return result.outcome === 'open'
        ? { type: 'promise', outcome: 'open', graceEndsAt: result.graceEndsAt, remindAt: result.remindAt }
        : { type: 'promise', outcome: result.outcome };
    case 'request':
      return result.outcome === 'succeeded'
        ? { type: 'request', outcome: 'succeeded', status: result.status }
        : { type: 'request', outcome: 'failed' };
    case 'failure':
      return { type: 'failure', reason: result.reason };
    default:
      return { type: result.type };
  }
}
