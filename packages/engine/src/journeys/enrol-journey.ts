import { message } from '@makegood/base';
import type { AnswerOf, Api, Crowd } from '@makegood/contract';
import { evaluate, factsOf, isGenuine, type TriggerConfig } from '@makegood/journey';
import type { AccountWithDebtor } from '@makegood/store';
import { liveJourneys, type LiveJourney } from '../triggers/live-journeys.ts';
import { countEntering, looksByItself, takeInAll, whyNot } from '../triggers/take-in.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { wake } from '../workspaces/wake.ts';
import { compileDraft } from './compile-draft.ts';
import { findJourney } from './find-journey.ts';

const takingIn = (desk: Desk) => ({ store: desk.store, workspace: desk.workspace, at: desk.now, readFacts: desk.readFacts });

async function liveJourney(desk: Desk, id: string): Promise<LiveJourney | null> {
  return (await liveJourneys(desk.store, desk.workspace.id)).find((journey) => journey.id === id) ?? null;
}

/**
 * Brings in everybody who may enter a live journey now: always, or only when its trigger looks at accounts by itself.
 * The host has them when it returns.
 */
export async function bringIn(desk: Desk, id: string, when: 'always' | 'byItself'): Promise<Crowd> {
  const journey = await liveJourney(desk, id);
  if (!journey || (when === 'byItself' && !looksByItself(journey.trigger))) return { people: 0, accounts: 0 };
  // Rows of people who entered are written before a host sees them: none on a plan that no host would run.
  if (!isGenuine(journey.plan)) throw new Problem('refused', message('engine.journey.foreignPlan'));
  const started = await takeInAll(takingIn(desk), journey);
  await desk.host.enrol(started);
  return { people: new Set(started.map((enrolment) => enrolment.person)).size, accounts: started.length };
}

/** Brings in every matching account now. @throws Problem `refused` when the journey is not live. */
export async function enrolJourney(desk: Desk, id: string): Promise<AnswerOf<Api['journeys']['enrol']>> {
  const journey = await findJourney(desk, id);
  if (journey.status !== 'live') throw new Problem('refused', message('engine.journey.notLive'));
  const entered = await bringIn(desk, journey.id, 'always');
  await desk.store.commit([auditLine(desk, 'journey.enrolled', journey.id, { ...entered })]);
  await wake(desk);
  return { entered };
}

/** Whom running the journey now would bring in: who meets its conditions, who of them is in it already, who would enter. */
export async function enrolPreview(desk: Desk, id: string): Promise<AnswerOf<Api['journeys']['enrolPreview']>> {
  await findJourney(desk, id);
  const journey = await liveJourney(desk, id);
  if (!journey) throw new Problem('refused', message('engine.journey.notLive'));
  const on = takingIn(desk);
  const [matching, already, entering] = [counter(), counter(), counter()];
  for await (const of of openAccounts(desk)) {
    if (!(await meets(desk, journey.trigger, of))) continue;
    matching.add(of);
    const reason = await whyNot(on, journey, of);
    if (reason === 'running') already.add(of);
    if (reason === null) entering.add(of);
  }
  return { matching: matching.crowd(), already: already.crowd(), entering: entering.crowd() };
}

/** Who would enter today if the draft were published; nobody when its trigger does not look by itself. */
export async function enteringOf(desk: Desk, id: string): Promise<Crowd> {
  const journey = await findJourney(desk, id);
  const { drawn } = await compileDraft(desk, journey);
  const start = drawn?.plan.steps[drawn.plan.start];
  if (!drawn || start?.kind !== 'trigger' || !looksByItself(start.config)) return { people: 0, accounts: 0 };
  return countEntering(takingIn(desk), { id: journey.id, version: 0, plan: drawn.plan, trigger: start.config });
}

async function* openAccounts(desk: Desk): AsyncGenerator<AccountWithDebtor> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Desk['store']['accounts']['scan']>> = await desk.store.accounts.scan(desk.workspace.id, 'open', {
      after,
      limit: 500,
    });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

async function meets(desk: Desk, { on }: TriggerConfig, of: AccountWithDebtor): Promise<boolean> {
  return on.when === undefined || evaluate(on.when, await desk.readFacts(of, factsOf(on.when), desk.now)) === true;
}

function counter(): { add(of: AccountWithDebtor): void; crowd(): Crowd } {
  const people = new Set<string>();
  let accounts = 0;
  return {
    add(of) {
      people.add(of.debtor.id);
      accounts += 1;
    },
    crowd: () => ({ people: people.size, accounts }),
  };
}
