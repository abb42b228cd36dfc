import { instant, type Instant } from '@makegood/base';
import {
  advance,
  inOrder,
  newState,
  wakeAt,
  type Advanced,
  type Command,
  type Effects,
  type EnrolmentState,
  type JourneyEvent,
  type Plan,
  type TraceEntry,
} from '@makegood/journey/core';

export type Simulation = {
  readonly workspace: string;
  readonly enrolment: string;
  readonly account: string;
  readonly person: string;
  /** Content hash of the plan that it starts on. */
  readonly plan: string;
  readonly from: Instant;
  /** What falls due after this instant is left alone. */
  readonly until: Instant;
  /** What happens from outside, in any order. */
  readonly events: readonly JourneyEvent[];
  /** What comes from a world of its own, in any order: its events are made when their time has come. */
  readonly arrivals?: readonly Arrival[];
};

/** Something that reaches the house at an instant. Which events it makes depends on how things stand then. */
export type Arrival = { readonly at: Instant; arrive(state: EnrolmentState): Promise<readonly JourneyEvent[]> };

export type Simulated = { readonly state: EnrolmentState; readonly trace: readonly TraceEntry[] };

/** A journey that does not come to rest would otherwise be simulated for ever. */
const TURNS_LIMIT = 100_000;

export type Surroundings = {
  readonly effects: Effects;
  /** Every plan that an event may migrate to. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** Told before time moves, so that an effect with a clock of its own can follow. */
  readonly onInstant?: (at: Instant) => Promise<void> | void;
  /** Told of each turn of the core, before what it commands is carried out. What it throws ends the simulation. */
  readonly onAdvanced?: (advanced: Advanced) => void;
  /** Told where the enrolment stands each time it has come to rest. What it gives back happens at once. */
  readonly onRest?: (state: EnrolmentState) => Promise<readonly JourneyEvent[]>;
};

/**
 * The virtual-time host: one enrolment, in memory, from one due instant or event to the next, with no time in between.
 * Effects are carried out at the logical instant at which they are asked for.
 */
export async function simulate(of: Simulation, on: Surroundings): Promise<Simulated> {
  const run = new VirtualRun(of, on);
  const events = inOrder(of.events).filter((event) => event.at <= of.until);
  const arrivals = [...(of.arrivals ?? [])].sort((a, b) => a.at - b.at);
  let batch: readonly JourneyEvent[] = [{ type: 'enrolled', id: `enrolled:${of.enrolment}`, at: of.from }];
  await on.onInstant?.(of.from);
  for (let turn = 0; turn < TURNS_LIMIT; turn += 1) {
    await run.feedAll(batch);
    batch = (await on.onRest?.(run.state)) ?? [];
    if (batch.length > 0) continue;
    const due = wakeAt(run.state);
    const next = Math.min(due ?? Infinity, events[0]?.at ?? Infinity, arrivals[0]?.at ?? Infinity);
    if (next > of.until) return { state: run.state, trace: run.trace };
    const at = instant(Math.max(next, of.from));
    await on.onInstant?.(at);
    // Everything of one instant is one batch, as it is for a host that wakes up and finds it all there.
    const found: JourneyEvent[] = due !== null && due <= at ? [{ type: 'tick', id: `tick:${due}`, at: due }] : [];
    while (events[0] && events[0].at <= at) found.push(...events.splice(0, 1));
    while (arrivals[0] && arrivals[0].at <= at)
      for (const arrival of arrivals.splice(0, 1)) found.push(...(await arrival.arrive(run.state)));
    batch = found;
  }
  throw new Error(`Enrolment ${of.enrolment} does not come to rest`);
}

class VirtualRun {
  state: EnrolmentState;
  readonly trace: TraceEntry[] = [];
  readonly #of: Simulation;
  readonly #on: Surroundings;

  constructor(of: Simulation, on: Surroundings) {
    this.#of = of;
    this.#on = on;
    this.state = newState({ enrolment: of.enrolment, account: of.account, person: of.person, plan: of.plan, at: of.from });
  }

  /** A batch goes to the core as a whole before its effects are carried out, as it does in every host. */
  async feedAll(events: readonly JourneyEvent[]): Promise<void> {
    const commands = inOrder(events).flatMap((event) => this.#advance(event));
    await this.#carryOut(commands);
  }

  #advance(event: JourneyEvent): readonly Command[] {
    const next = advance(this.#plan(event.type === 'migrate' ? event.plan : this.state.plan), this.state, event);
    this.state = next.state;
    this.trace.push(...next.trace);
    this.#on.onAdvanced?.(next);
    return next.commands;
  }

  async #carryOut(commands: readonly Command[]): Promise<void> {
    const open = [...commands];
    for (let command = open.shift(); command; command = open.shift()) {
      const { workspace, enrolment, account, person } = this.#of;
      const at = this.state.at;
      const plan = this.#plan(this.state.plan);
      const result = await this.#on.effects.execute(command, { workspace, enrolment, account, person, plan, at });
      open.push(...this.#advance({ type: 'result', id: `result:${command.key}`, key: command.key, at, result }));
    }
  }

  #plan(hash: string): Plan {
    const plan = this.#on.plans.get(hash);
    if (!plan) throw new Error(`There is no plan ${hash}`);
    return plan;
  }
}
