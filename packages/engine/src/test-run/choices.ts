import { money } from '@makegood/base';
import { channelSchema, type Channel, type TestChoices } from '@makegood/contract';
import type { EnrolmentState, Plan } from '@makegood/journey/core';
import type { Account, Person } from '@makegood/store';
import { openPromise, openTask } from './act-out.ts';
import type { TestWorld } from './test-world.ts';

/** What can happen to somebody who stands at a step and waits. */
export async function choicesAt(
  world: TestWorld,
  plan: Plan,
  state: EnrolmentState,
  { account, person }: { readonly account: Account; readonly person: Person },
): Promise<TestChoices> {
  const { store } = world;
  const on = { store, workspace: account.workspaceId };
  const promise = await openPromise(on, account);
  const task = await openTask(world, on, account);
  const addresses = (await store.people.addresses(account.workspaceId, person.id)).filter(({ status }) => status === 'active');
  const channels = channelSchema.options.filter(
    (channel): channel is Channel =>
      channel !== 'voice' && addresses.some(({ kind }) => kind === (channel === 'email' ? 'email' : 'phone')),
  );
  const step = state.step === null ? undefined : plan.steps[state.step];
  return {
    owes: money(account.balanceMinor, account.currency),
    promise: promise && { amount: money(promise.minor, promise.currency), dueDate: promise.dueDate },
    channels,
    link: (await store.workspaces.linkOf(account.workspaceId, account.id, person.id, 'pay')) !== null,
    events: eventsAt(step),
    undelivered: step?.kind === 'message' && phaseOf(state) === 'sent',
    task: task && { title: task.title, review: task.reason === 'review', outcomes: task.outcomes.map(({ id, name }) => ({ id, name })) },
  };
}

/** Events of the firm's own that the step waits for. */
function eventsAt(step: Plan['steps'][string] | undefined): string[] {
  if (step?.kind !== 'wait' || step.config.until.type !== 'events') return [];
  return step.config.until.events.flatMap(({ event, name }) => (event === 'custom' && name !== undefined ? [name] : []));
}

function phaseOf({ waiting }: EnrolmentState): unknown {
  const data = waiting?.data;
  return typeof data === 'object' && data !== null && 'phase' in data ? data['phase'] : null;
}
