import { DAY, instant, message, money, type Instant, type LocalDate } from '@makegood/base';
import type { TestAct, TestRun, TestSubject, WireDocument } from '@makegood/contract';
import { factsOf } from '@makegood/journey';
import { homeLanguage } from '@makegood/journey/template';
import type { EnrolmentState, JourneyEvent, Plan } from '@makegood/journey/core';
import { simulate, type Arrival } from '@makegood/simulation';
import type { AccountWithDebtor } from '@makegood/store';
import { factReader } from '../effects/read-facts.ts';
import { columnsOf } from '../embedded/enrolment-writes.ts';
import { zonesOf } from '../gate/contact-context.ts';
import { findJourney } from '../journeys/find-journey.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { accountAsOf } from './account-as-of.ts';
import { actOut, openPromise, openTask } from './act-out.ts';
import { choicesAt } from './choices.ts';
import { madeUpDebtor } from './made-up-debtor.ts';
import { momentsOf } from './moments.ts';
import { RunLog, RunTooLong } from './run-log.ts';
import { tellAct } from './tell-act.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';
import { testedPlan } from './tested-plan.ts';
import { watchedEffects } from './watch-effects.ts';

export type TestQuestion = {
  readonly document?: WireDocument | undefined;
  readonly version?: number | undefined;
  readonly subject: TestSubject;
  readonly date: LocalDate;
  readonly minute: number;
  readonly acts: readonly TestAct[];
};

/** How far from today a run may begin, and how far it is looked at: nobody knows a law or a holiday of much later. */
const REACH = 750 * DAY;
const HORIZON = 750 * DAY;

/**
 * One account, or somebody made up, through a drawing on a clock of its own: every contact decided by the gate on what was
 * known of the account at the beginning and on what the run itself has done since, by the packs in force at each instant.
 * All of it happens in a world in memory: nothing is sent, and nothing is written.
 * @throws Problem `notFound`, `refused` with findings for a drawing that cannot run, `invalid` for a day out of reach or
 * somebody who cannot be.
 */
export async function testRun(desk: Desk, id: string, question: TestQuestion): Promise<TestRun> {
  const journey = await findJourney(desk, id);
  const { plan, versionNumber } = await testedPlan(desk, journey, question);
  const { subject: of } = question;
  const subject = of.type === 'account' ? await accountAsOf(desk, of.accountId, question) : madeUpDebtor(desk, of.debtor, question);
  if (Math.abs(subject.startsAt - desk.now) > REACH)
    throw new Problem('invalid', message('engine.testRun.outOfReach', { days: REACH / DAY }));
  const world = await openTestWorld(desk, subject, plan);
  try {
    return await new Running(desk, world, plan, question.acts).run(versionNumber);
  } finally {
    await world.close();
  }
}

class Running {
  readonly #log = new RunLog();
  readonly #desk: Desk;
  readonly #world: TestWorld;
  readonly #plan: Plan;
  readonly #acts: readonly TestAct[];
  #last: EnrolmentState | null = null;

  constructor(desk: Desk, world: TestWorld, plan: Plan, acts: readonly TestAct[]) {
    this.#desk = desk;
    this.#world = world;
    this.#plan = plan;
    this.#acts = acts;
  }

  async run(versionNumber: number | null): Promise<TestRun> {
    const { zone, startsAt } = this.#world.subject;
    const begun = await this.#subject();
    const { account, debtor } = begun;
    const { firm } = this.#desk.workspace.settings;
    const entry = await this.#entryFacts(begun);
    const end = await this.#simulated(begun);
    const owes = money(account.balanceMinor, account.currency);
    return {
      startsAt,
      versionNumber,
      person: {
        name: debtor.fullName,
        locale: debtor.language ?? homeLanguage(debtor.country),
        country: debtor.country,
        zones: [...new Set<string>([zone, ...zonesOf(debtor)])],
      },
      sender: { name: firm.name, email: firm.email },
      moments: momentsOf(this.#log.entries, { plan: this.#plan, zone, dueDate: account.dueDate, owes, entry }),
      end,
    };
  }

  async #simulated({ account, debtor }: AccountWithDebtor): Promise<TestRun['end']> {
    const world = this.#world;
    const { startsAt } = world.subject;
    const until = instant(startsAt + HORIZON);
    const stands = { account, person: debtor, journeyId: null, journeyName: this.#plan.name, stepName: null };
    try {
      const { state } = await simulate(
        {
          workspace: account.workspaceId,
          enrolment: world.enrolment,
          account: account.id,
          person: debtor.id,
          plan: this.#plan.hash,
          from: startsAt,
          until,
          events: [],
          arrivals: this.#acts.map((act, index) => this.#arrival(act, index)),
        },
        {
          effects: watchedEffects(this.#desk, world, this.#log, stands),
          plans: new Map([[this.#plan.hash, this.#plan]]),
          onAdvanced: ({ state: after, trace }) => {
            for (const entry of trace) this.#log.add({ type: 'trace', entry, state: after });
          },
          onRest: (at) => this.#rest(at),
        },
      );
      return endOf(state);
    } catch (error) {
      if (error instanceof RunTooLong) return 'tooLong';
      throw error;
    }
  }

  #arrival(act: TestAct, index: number): Arrival {
    return {
      at: act.at,
      arrive: async (state) => {
        const { account, debtor } = await this.#subject();
        const on = { store: this.#world.store, workspace: account.workspaceId };
        const said = tellAct(act, account, await openPromise(on, account), await openTask(this.#world, on, account));
        const refused = await actOut(this.#world, account, debtor, act, index);
        this.#log.add({ type: 'act', at: act.at, act, state, said, refused });
        const after = await this.#subject();
        this.#log.add({ type: 'owes', owes: money(after.account.balanceMinor, account.currency) });
        return this.#news();
      },
    };
  }

  /** Where the enrolment stands is written down: what is over hears of nothing. */
  async #rest(state: EnrolmentState): Promise<readonly JourneyEvent[]> {
    await this.#world.write([{ write: 'update', in: 'enrolments', key: { id: this.#world.enrolment }, set: columnsOf(state) }]);
    const news = await this.#news();
    if (news.length > 0 || state === this.#last) return news;
    this.#last = state;
    const { account, debtor } = await this.#subject();
    const choices = await choicesAt(this.#world, this.#plan, state, { account, person: debtor });
    this.#log.add({ type: 'rest', state, choices });
    return news;
  }

  /** What happened in the world, taken out of the enrolment's inbox. */
  async #news(): Promise<readonly JourneyEvent[]> {
    const { store, enrolment } = this.#world;
    const news = await store.enrolments.news(enrolment);
    if (news.length === 0) return [];
    await this.#world.write(
      news.map((event) => ({
        write: 'update',
        in: 'enrolmentEvents',
        key: { enrolmentId: enrolment, eventId: event.eventId },
        set: { appliedAt: event.at },
      })),
    );
    return news.map((event) => event.payload);
  }

  async #subject(): Promise<AccountWithDebtor> {
    const { store, subject } = this.#world;
    const found = await store.accounts.withDebtor(this.#desk.workspace.id, subject.account);
    if (found === null) throw new Error('The account is not in the world that was made for it');
    return found;
  }

  /** What the trigger asks of the account, as it was when the run began. */
  async #entryFacts(of: AccountWithDebtor) {
    const trigger = this.#plan.steps[this.#plan.start];
    const when = trigger?.kind === 'trigger' ? trigger.config.on.when : undefined;
    if (when === undefined) return {};
    const at: Instant = this.#world.subject.startsAt;
    return factReader(this.#world.store)(of, factsOf(when), at);
  }
}

function endOf(state: EnrolmentState): TestRun['end'] {
  if (state.status === 'ended') return 'left';
  if (state.status === 'stuck') return 'stuck';
  return state.waiting?.dueAt == null ? 'waits' : 'horizon';
}
