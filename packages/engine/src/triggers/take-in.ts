import type { Instant } from '@makegood/base';
import { evaluate, factsOf, isGenuine, lengthOf, type Facts, type TriggerConfig } from '@makegood/journey';
import type { AccountWithDebtor, Store, Workspace } from '@makegood/store';
import { PlanError } from '../embedded/plan-cache.ts';
import { enrolAccounts, type Candidate } from '../enrolments/enrol.ts';
import type { NewEnrolment } from '../host.ts';
import type { LiveJourney } from './live-journeys.ts';

/** The facts of an account and its debtor that a condition names, as they stand at an instant. */
export type ReadFacts = (of: AccountWithDebtor, names: readonly string[], at: Instant) => Promise<Facts>;

/** Accounts read at a time. */
const PAGE = 500;

export type Intake = { readonly store: Store; readonly workspace: Workspace; readonly at: Instant; readonly readFacts: ReadFacts };

/** Whether an account may enter a journey now. Null: yes; otherwise why not. */
export async function whyNot(on: Intake, journey: LiveJourney, of: AccountWithDebtor): Promise<'condition' | 'running' | 'before' | null> {
  const latest = await on.store.enrolments.latest(on.workspace.id, journey.id, of.account.id);
  if (latest && latest.endedAt === null) return 'running';
  const { reentry, on: source } = journey.trigger;
  if (latest && (reentry.policy === 'once' || on.at - (latest.endedAt ?? on.at) < lengthOf(reentry.after))) return 'before';
  const when = source.when;
  if (when === undefined) return null;
  const facts = await on.readFacts(of, factsOf(when), on.at);
  // What is not known is no reason to contact somebody.
  return evaluate(when, facts) === true ? null : 'condition';
}

/**
 * The rows of people who enter are written before a host sees them: nobody's are written for a plan that no host would run.
 * @throws PlanError
 */
export function requireGenuine({ plan }: LiveJourney): void {
  if (!isGenuine(plan)) throw new PlanError('foreign', plan.hash);
}

/** Enrols those of these accounts that may enter. */
export async function takeIn(on: Intake, journey: LiveJourney, accounts: readonly AccountWithDebtor[]): Promise<NewEnrolment[]> {
  const candidates: Candidate[] = [];
  for (const of of accounts)
    if ((await whyNot(on, journey, of)) === null) candidates.push({ account: of.account.id, person: of.debtor.id });
  const { workspace, at } = on;
  return enrolAccounts(on.store, { workspace, journey: journey.id, version: journey.version, plan: journey.plan.hash, at }, candidates);
}

/** Walks every open account past a journey. */
export async function takeInAll(on: Intake, journey: LiveJourney): Promise<NewEnrolment[]> {
  const started: NewEnrolment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['accounts']['scan']>> = await on.store.accounts.scan(on.workspace.id, 'open', {
      after,
      limit: PAGE,
    });
    started.push(...(await takeIn(on, journey, page.items)));
    after = page.next;
  } while (after !== null);
  return started;
}

/** How many accounts would enter if the journey looked now; nothing is written. */
export async function countEntering(on: Intake, journey: LiveJourney): Promise<{ readonly accounts: number; readonly people: number }> {
  const people = new Set<string>();
  let accounts = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['accounts']['scan']>> = await on.store.accounts.scan(on.workspace.id, 'open', {
      after,
      limit: PAGE,
    });
    for (const of of page.items) {
      if ((await whyNot(on, journey, of)) !== null) continue;
      accounts += 1;
      people.add(of.debtor.id);
    }
    after = page.next;
  } while (after !== null);
  return { accounts, people: people.size };
}

/** Whether a trigger looks at accounts by itself when they or the day change. */
export const looksByItself = (trigger: TriggerConfig): boolean => trigger.on.type === 'conditions';
