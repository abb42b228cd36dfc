import { money, parseCurrency, parseId, type Instant, type Result } from '@makegood/base';
import {
  finishTask,
  linkToken,
  placeHold,
  recordClick,
  recordCustomEvent,
  recordDelivery,
  recordPayment,
  recordPromise,
  recordReply,
  randomId,
  type Desk,
  type Host,
  type IngestOptions,
} from '@makegood/engine';
import type { EnrolmentState, JourneyEvent } from '@makegood/journey/core';
import { CommandFailure } from '../failure.ts';
import { must } from './cast.ts';
import type { Happening, Published } from './read-story.ts';
import type { StoryLine } from './story-schema.ts';
import { write, type World } from './world.ts';

type Told<Type extends StoryLine['type']> = Extract<StoryLine, { type: Type }>;

/**
 * Lets something happen as the product does: what concerns money, words, holds, promises and work reaches the store, which
 * writes the news into the enrolment's inbox. What concerns the enrolment alone is returned, to be handed to its host.
 * @throws CommandFailure when it cannot have happened
 */
export async function happen(world: World, happening: Happening, state: EnrolmentState): Promise<readonly JourneyEvent[]> {
  const { told, id } = happening;
  const on: IngestOptions = { store: world.store, workspace: world.cast.workspace, now: told.at };
  const refused = (why: string): CommandFailure => new CommandFailure(2, `Line ${happening.line} cannot happen: ${why}.`);
  const taken = async <Value>(result: Promise<Result<Value, string>>): Promise<Value> => {
    const answer = await result;
    if (!answer.ok) throw refused(WHY[answer.error] ?? answer.error);
    return answer.value;
  };
  const event = { id: `${told.type}:${id}`, at: told.at };
  switch (told.type) {
    case 'payment': {
      const paid = await taken(recordPayment(on, { ...common(world, told, id), paidAt: told.at, source: 'run' }));
      if (told.paidInFull !== undefined && told.paidInFull !== paid.paidInFull)
        throw refused(told.paidInFull ? 'the payment does not settle the account' : 'the payment settles the account');
      return [];
    }
    case 'reply':
      if (told.text === undefined) return [{ ...event, type: 'reply', channel: told.channel, intent: told.intent ?? '' }];
      await taken(recordReply(on, { provider: 'phone', eventId: id, channel: told.channel, from: senderOf(world, told), text: told.text }));
      return [];
    case 'hold':
      await taken(placeHold(on, holdOf(world, told, id)));
      return [];
    case 'promise': {
      const { account, person } = world.cast;
      const { externalId, amount } = common(world, told, id);
      await taken(recordPromise(on, { externalId, amount, account, person, dueDate: told.dueDate, source: 'phone' }));
      return [];
    }
    case 'delivery': {
      const key = await contactKey(world, told);
      if (key === null) throw refused('nothing has been sent by then');
      const { status, code } = told;
      await taken(
        recordDelivery(on, { provider: 'phone', eventId: id, contact: { key }, status, ...(code === undefined ? {} : { code }) }),
      );
      return [];
    }
    case 'clicked':
      await taken(recordClick(on, await tokenOf(world, told)));
      return [];
    case 'task': {
      const task = await openTask(world, told, state);
      if (task === null) throw refused('there is no open task by then that can end so');
      await finishTask(await deskOf(world, told.at), task, { outcome: told.outcome, note: told.note });
      return [];
    }
    case 'custom':
      await taken(recordCustomEvent(on, { source: 'run', eventId: id, account: { id: world.cast.account }, name: told.name }));
      return [];
    case 'publish':
      return published(world, told, state, event, refused);
    case 'resume':
      return [{ ...event, type: 'resume', policy: told.policy }];
    case 'skip':
      return [{ ...event, type: 'skip', branch: told.branch }];
    case 'cancel':
      return [{ ...event, type: 'cancel', reason: told.reason }];
    case 'migrate':
      return [{ ...event, type: 'migrate', plan: told.plan, step: told.step }];
    case 'pause':
    case 'retry':
      return [{ ...event, type: told.type }];
  }
}

/** What the product's refusals mean to somebody who wrote the line. */
const WHY: Readonly<Record<string, string>> = {
  currency: 'it is not in the currency of the account',
  conflict: 'the same id stands for a payment of another amount',
  unknownSender: 'the person has no address on that channel',
  unknownLink: 'no message with such a link has been sent by then',
  past: 'the promised day is past',
};

function common(world: World, told: Told<'payment'> | Told<'promise'>, id: string) {
  const own = world.standing.account.balance.currency;
  const amount = money(told.amount, told.currency === undefined ? own : must(parseCurrency(told.currency), 'currency'));
  return { externalId: id, amount, account: { id: world.cast.account } };
}

/** The address that answers on a channel: one that is in use, else any. */
function senderOf({ standing }: World, { channel }: Told<'reply'>): string {
  const kind = channel === 'email' ? 'email' : 'phone';
  return (standing.person.addresses ?? []).find((address) => address.kind === kind)?.value ?? '';
}

function holdOf({ cast }: World, told: Told<'hold'>, id: string) {
  return {
    externalId: id,
    person: cast.person,
    account: told.scope === 'account' ? cast.account : null,
    scope: told.scope,
    ...(told.value === undefined ? {} : { scopeValue: told.value }),
    status: told.status,
    since: told.at,
    ...(told.until === undefined ? {} : { until: told.until }),
    source: 'run',
    ...(told.evidence === undefined ? {} : { evidence: told.evidence }),
  };
}

async function contactKey({ store, cast, enrolment }: World, { key, step }: Told<'delivery'>): Promise<string | null> {
  if (key !== undefined) return key;
  const attempts = await store.ledger.attemptsOfAccount(cast.workspace, cast.account);
  const own = attempts.filter((attempt) => attempt.enrolmentId === enrolment.enrolment && (step === undefined || attempt.step === step));
  return own.findLast((attempt) => attempt.status === 'accepted' || attempt.status === 'unknown')?.key ?? null;
}

async function tokenOf({ store, cast, linkKey }: World, { link }: Told<'clicked'>) {
  const account = must(await store.accounts.get(cast.workspace, cast.account), 'account');
  const person = must(await store.people.get(cast.workspace, cast.person), 'person');
  return linkToken(linkKey, link, { account, person });
}

async function openTask({ store, cast }: World, { key, step, outcome }: Told<'task'>, state: EnrolmentState): Promise<string | null> {
  if (step !== undefined && state.step !== step) return null;
  const tasks = await store.tasks.ofAccount(cast.workspace, cast.account);
  const open = tasks.filter((task) => task.status === 'open' && task.outcomes.some((known) => known.id === outcome));
  return open.findLast((task) => key === undefined || task.key === key)?.id ?? null;
}

/** Those at a step that is gone move where the map says, or are not moved at all: the product asks before it publishes. */
async function published(
  { store }: World,
  { plan, map = {} }: Published,
  state: EnrolmentState,
  event: { readonly id: string; readonly at: Instant },
  refused: (why: string) => CommandFailure,
): Promise<readonly JourneyEvent[]> {
  if (state.status === 'ended') return [];
  await write(store, [{ write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: event.at } }]);
  const from = state.step ?? plan.start;
  const step = Object.hasOwn(map, from) ? (map[from] ?? null) : from;
  if (step !== null && plan.steps[step] === undefined)
    throw refused(`the enrolment stands at ${from}, and the new version has no step ${step}: the map must say where to go on`);
  return [{ ...event, type: 'migrate', plan: plan.hash, step: plan.start, moves: { ...map, [from]: step } }];
}

/** A colleague's place in the workspace. Nobody is woken from here: the run does that itself, when all of an instant has happened. */
async function deskOf({ store, cast, gate, readFacts }: World, now: Instant): Promise<Desk> {
  return {
    store,
    gate,
    readFacts,
    host: SLEEPING,
    workspace: must(await store.workspaces.get(cast.workspace), 'workspace'),
    // Whoever works a task in a story may: what needs a compliance officer's word is said by one.
    caller: { id: must(parseId('user', 'usr_run'), 'user'), name: 'Command line', roles: ['agent', 'compliance'], locale: 'en' },
    now,
    realNow: now,
    dataFolder: '',
    settles: false,
    newId: randomId,
  };
}

const nothing = (): Promise<void> => Promise.resolve();
const SLEEPING: Host = {
  kind: 'embedded',
  enrol: nothing,
  deliver: nothing,
  settle: nothing,
  start: nothing,
  stop: nothing,
  status: () => Promise.reject(new Error('It sleeps')),
};
