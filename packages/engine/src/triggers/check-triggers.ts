import type { Instant } from '@makegood/base';
import type { AccountWithDebtor, Store, Workspace } from '@makegood/store';
import type { NewEnrolment } from '../host.ts';
import { liveJourneys, type LiveJourney } from './live-journeys.ts';
import { looksByItself, requireGenuine, takeIn, takeInAll, type ReadFacts } from './take-in.ts';
import { nextCheck, nextRun } from './trigger-times.ts';

export type Triggers = { readonly store: Store; readonly readFacts: ReadFacts };

/**
 * Looks at every trigger that the passing of time can set off: conditions on a new day, schedules that went off since
 * the last look. What a stopped machine missed is made up for once, not once per missed day.
 * @throws PlanError before anything is written, when what is stored as the plan of one of them is not what was published
 */
export async function checkTriggers({ store, readFacts }: Triggers, workspace: Workspace, at: Instant): Promise<NewEnrolment[]> {
  const last = workspace.triggersCheckedAt;
  const due = (journey: LiveJourney): boolean => {
    if (looksByItself(journey.trigger)) return true;
    const run = last === null ? null : nextRun(journey.trigger, last);
    return run !== null && run <= at;
  };
  const started: NewEnrolment[] = [];
  const journeys = (await liveJourneys(store, workspace.id)).filter(due);
  journeys.forEach(requireGenuine);
  for (const journey of journeys) started.push(...(await takeInAll({ store, workspace, at, readFacts }, journey)));
  await store.commit([{ write: 'update', in: 'workspaces', key: { id: workspace.id }, set: { triggersCheckedAt: at } }]);
  return started;
}

/** When {@link checkTriggers} is due next. */
export async function nextTriggerCheck(store: Store, workspace: Workspace, after: Instant): Promise<Instant> {
  const triggers = (await liveJourneys(store, workspace.id)).map((journey) => journey.trigger);
  return nextCheck(triggers, workspace.triggersCheckedAt ?? after, workspace.timezone);
}

/** Looks at the journeys on conditions for accounts that were just imported or changed. @throws PlanError as {@link checkTriggers} */
export async function checkAccounts(
  { store, readFacts }: Triggers,
  workspace: Workspace,
  at: Instant,
  accounts: readonly AccountWithDebtor[],
): Promise<NewEnrolment[]> {
  const started: NewEnrolment[] = [];
  const journeys = (await liveJourneys(store, workspace.id)).filter((candidate) => looksByItself(candidate.trigger));
  journeys.forEach(requireGenuine);
  for (const journey of journeys) started.push(...(await takeIn({ store, workspace, at, readFacts }, journey, accounts)));
  return started;
}

/**
 * Takes an account into the journeys that begin with this event. Without `again`, for an event that was told before, only
 * where it never was: so that what a stopped machine left undone is made up for, and nobody enters twice by one event.
 * @throws PlanError as {@link checkTriggers}
 */
export async function checkEvent(
  { store, readFacts }: Triggers,
  workspace: Workspace,
  at: Instant,
  event: { readonly name: string; readonly again: boolean },
  account: AccountWithDebtor,
): Promise<NewEnrolment[]> {
  const started: NewEnrolment[] = [];
  if (account.account.status !== 'open') return started;
  const journeys = (await liveJourneys(store, workspace.id)).filter(
    ({ trigger }) => trigger.on.type === 'event' && trigger.on.event === event.name,
  );
  journeys.forEach(requireGenuine);
  for (const journey of journeys) {
    const trigger = event.again ? journey.trigger : { ...journey.trigger, reentry: { policy: 'once' as const } };
    started.push(...(await takeIn({ store, workspace, at, readFacts }, { ...journey, trigger }, [account])));
  }
  return started;
}
