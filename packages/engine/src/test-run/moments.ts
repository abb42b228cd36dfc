import { daysBetween, message, type Instant, type LocalDate, type Money } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import type { Said, TestCondition, TestMoment } from '@makegood/contract';
import { branchesOf, enrolmentFacts, type Facts } from '@makegood/journey';
import { depthOf, outerStep, type EnrolmentState, type Plan, type TraceEntry } from '@makegood/journey/core';
import type { Logged } from './run-log.ts';
import { branchConditions, entryConditions } from './tell-conditions.ts';

export type MomentsOf = {
  readonly plan: Plan;
  readonly zone: Zone;
  readonly dueDate: LocalDate | null;
  /** Before anything was paid. */
  readonly owes: Money;
  /** What the trigger asks for, as it was at the beginning. */
  readonly entry: Facts;
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/**
 * A run as things to look at one after the other: each step that was come to; again, when what it waited for lets it try
 * anew; and what somebody did in between, wherever that led.
 */
export function momentsOf(log: readonly Logged[], of: MomentsOf): TestMoment[] {
  const telling = new Telling(of);
  for (const logged of log) telling.take(logged);
  return telling.moments;
}

class Telling {
  readonly moments: Writable<TestMoment>[] = [];
  readonly #of: MomentsOf;
  #owes: Money;
  /** Facts that a step asked for, by its visit. */
  #facts: Facts = {};
  /** Whether time has stood still since the last moment began. */
  #rested = false;

  constructor(of: MomentsOf) {
    this.#of = of;
    this.#owes = of.owes;
  }

  take(logged: Logged): void {
    switch (logged.type) {
      case 'trace':
        return this.#trace(logged.entry, logged.state);
      case 'act':
        this.#begin(logged.at, logged.state.step, logged.said);
        if (logged.refused !== null) this.#last?.notes.push(logged.refused);
        else if (logged.state.status === 'ended') this.#last?.notes.push(message('engine.testRun.late'));
        return;
      case 'owes':
        this.#owes = logged.owes;
        if (this.#last) this.#last.owes = logged.owes;
        return;
      case 'contact':
        this.#last?.contacts.push(logged.contact);
        return;
      case 'result':
        return this.#result(logged);
      case 'rest':
        this.#rested = true;
        if (this.#last && logged.state.status === 'running')
          this.#last.waits = { until: logged.state.waiting?.dueAt ?? null, choices: logged.choices };
    }
  }

  get #last(): Writable<TestMoment> | undefined {
    return this.moments.at(-1);
  }

  #begin(at: Instant, step: string | null, act: Said | null): void {
    const { plan, zone, dueDate } = this.#of;
    const drawn = step === null ? null : outerStep(step);
    const found = step === null ? undefined : plan.steps[step];
    this.#rested = false;
    this.moments.push({
      at,
      step: drawn,
      kind: found?.kind ?? null,
      name: drawn === null ? '' : (plan.steps[drawn]?.name ?? drawn),
      inside: step !== null && depthOf(step) > 0 ? (found?.name ?? step) : null,
      owes: this.#owes,
      daysPastDue: dueDate === null ? null : daysBetween(dueDate, localAt(at, zone).date),
      act,
      conditions: [],
      contacts: [],
      notes: [],
      waits: null,
      left: null,
      ended: null,
    });
  }

  #trace(entry: TraceEntry, state: EnrolmentState): void {
    const { type, at, step, branch } = entry;
    switch (type) {
      case 'entered':
        return this.#entered(entry);
      case 'commanded':
        // What was waited for is over and the step goes on: a deferred contact is asked for again.
        if (this.#rested && commandOf(entry) !== 'withdrawTask') this.#begin(at, step, null);
        return;
      case 'decided':
        return this.#decided(entry, state);
      case 'left':
        if (this.#last && step !== null && branch !== undefined) this.#last.left = { branch, label: this.#label(step, branch), at };
        return;
      case 'offRamp':
        this.#last?.notes.push(message('engine.testRun.offRamp', { on: message(`journey.offRamp.${textIn(entry, 'on')}`) }));
        return;
      case 'noted':
        this.#last?.notes.push(message('engine.testRun.goesOn'));
        return;
      case 'stuck':
        this.#last?.notes.push(message('engine.testRun.stuck'));
        return;
      case 'ended':
        // Time may have ended it at a step that was looked at long ago; then it is told where it happens.
        if (this.#rested) this.#begin(at, step, null);
        if (this.#last) this.#last.ended = textIn(entry, 'outcome');
        return;
      default:
        return;
    }
  }

  #entered({ at, step }: TraceEntry): void {
    this.#begin(at, step, null);
    this.#facts = {};
    const drawn = step === null ? undefined : this.#of.plan.steps[step];
    if (drawn?.kind === 'trigger' && depthOf(drawn.id) === 0) this.#asked(entryConditions(drawn, this.#of.entry));
    if (drawn?.kind === 'update') this.#last?.notes.push(message('engine.testRun.updates'));
  }

  /** What is not known is no reason to enter either. */
  #asked(conditions: readonly TestCondition[]): void {
    this.#last?.conditions.push(...conditions);
    if (conditions.some(({ truth }) => truth !== 'met')) this.#last?.notes.push(message('engine.testRun.wouldNotEnter'));
  }

  #decided({ step, branch, visit, at }: TraceEntry, { tally }: EnrolmentState): void {
    const drawn = step === null ? undefined : this.#of.plan.steps[step];
    if (drawn?.kind !== 'branch' || branch === undefined) return;
    // The core tells its own facts as they are when it decides: nothing is counted between that and the end of its turn.
    const own = enrolmentFacts({ tally, visit, at });
    this.#last?.conditions.push(...branchConditions(drawn, { ...this.#facts, ...own }, branch));
  }

  #result({ command, result }: Extract<Logged, { type: 'result' }>): void {
    if (result.type === 'facts') this.#facts = result.facts;
    if (command.type === 'request') this.#last?.notes.push(message('engine.testRun.notTold'));
    if (result.type === 'promise') this.#last?.notes.push(message(`engine.testRun.promise.${result.outcome}`));
    if (command.type === 'task')
      this.#last?.notes.push(message('engine.testRun.task', { title: command.task.title, queue: command.task.queue }));
  }

  #label(step: string, branch: string): Said {
    const found = this.#of.plan.steps[step];
    return (found && branchesOf(found).find(({ id }) => id === branch)?.label) ?? branch;
  }
}

const commandOf = (entry: TraceEntry): string => textIn(entry, 'type');

function textIn({ detail }: TraceEntry, name: string): string {
  if (typeof detail !== 'object' || detail === null || !(name in detail)) return '';
  const value: unknown = Object.entries(detail).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
