import { message, money, parseId, type Instant, type Message, type UserId } from '@makegood/base';
import type { TestAct } from '@makegood/contract';
import type { Account, PaymentPromise, Person, Task } from '@makegood/store';
import { linkToken } from '../gate/link-tokens.ts';
import { REHEARSAL_KEY } from '../gate/rehearsal.ts';
import { completeTask } from '../ingest/complete-task.ts';
import type { IngestOptions } from '../ingest/ingest-tools.ts';
import { recordClick } from '../ingest/record-click.ts';
import { recordCustomEvent } from '../ingest/record-custom-event.ts';
import { recordDelivery } from '../ingest/record-delivery.ts';
import { recordPayment } from '../ingest/record-payment.ts';
import { recordPromise } from '../ingest/record-promise.ts';
import { recordReply } from '../ingest/record-reply.ts';
import type { TestWorld } from './test-world.ts';

type Act<Type extends TestAct['type']> = Extract<TestAct, { type: Type }>;

const refused = (why: string): Message => message(`engine.testRun.refused.${why}`);

/**
 * Lets something happen in the world of a run by the very ways by which the product takes it in, with all that it obliges
 * us to. Answers why it could not be, or null.
 */
export async function actOut(world: TestWorld, account: Account, person: Person, act: TestAct, number: number): Promise<Message | null> {
  const on: IngestOptions = { store: world.store, workspace: account.workspaceId, now: act.at };
  const id = `test:${number}`;
  switch (act.type) {
    case 'pays':
      return pay(on, account, act.minor, act.at, id);
    case 'keepsPromise':
      return keepPromise(on, account, act, id);
    case 'promises': {
      const { dueDate } = act;
      const amount = money(act.minor, account.currency);
      const made = await recordPromise(on, { externalId: id, account: account.id, person: person.id, amount, dueDate, source: 'test' });
      return made.ok ? null : refused(made.error === 'past' ? 'past' : 'impossible');
    }
    case 'replies':
      return reply(on, person, act, id);
    case 'opensLink': {
      const opened = await recordClick(on, linkToken(REHEARSAL_KEY, 'pay', { person, account }));
      return opened.ok ? null : refused('noLink');
    }
    case 'event': {
      const told = await recordCustomEvent(on, { source: 'test', eventId: id, account: { id: account.id }, name: act.name });
      return told.ok ? null : refused('impossible');
    }
    case 'undelivered':
      return undelivered(world, on, account, id);
    case 'task':
      return work(world, on, account, act);
  }
}

async function pay(on: IngestOptions, account: Account, minor: number, paidAt: Instant, externalId: string): Promise<Message | null> {
  const amount = money(minor, account.currency);
  const paid = await recordPayment(on, { account: { id: account.id }, externalId, amount, paidAt, source: 'test' });
  return paid.ok ? null : refused('impossible');
}

async function keepPromise(on: IngestOptions, account: Account, { at }: Act<'keepsPromise'>, id: string): Promise<Message | null> {
  const promise = await openPromise(on, account);
  if (promise === null) return refused('noPromise');
  const payments = await on.store.accounts.payments(on.workspace, account.id);
  const paid = payments.filter(({ reversed, paidAt }) => !reversed && paidAt >= promise.madeAt).reduce((sum, { minor }) => sum + minor, 0);
  return pay(on, account, Math.max(1, promise.minor - paid), at, id);
}

/** The promise that the debtor can still keep; null without one. */
export async function openPromise({ store, workspace }: Omit<IngestOptions, 'now'>, account: Account): Promise<PaymentPromise | null> {
  return (await store.accounts.promises(workspace, account.id)).find(({ status }) => status === 'open') ?? null;
}

async function reply(on: IngestOptions, person: Person, { channel, text }: Act<'replies'>, eventId: string): Promise<Message | null> {
  const kind = channel === 'email' ? 'email' : 'phone';
  const address = (await on.store.people.addresses(on.workspace, person.id)).find((known) => known.kind === kind);
  if (address === undefined) return refused('noAddress');
  const taken = await recordReply(on, { provider: 'phone', eventId, channel, from: address.value, text });
  return taken.ok ? null : refused('noAddress');
}

async function undelivered(world: TestWorld, on: IngestOptions, account: Account, eventId: string): Promise<Message | null> {
  const attempts = await on.store.ledger.attemptsOfAccount(on.workspace, account.id);
  const last = attempts.findLast(({ enrolmentId, status }) => enrolmentId === world.enrolment && status === 'accepted');
  if (last === undefined) return refused('nothingSent');
  const told = await recordDelivery(on, { provider: 'phone', eventId, contact: { key: last.key }, status: 'failed' });
  return told.ok ? null : refused('nothingSent');
}

async function work(world: TestWorld, on: IngestOptions, account: Account, { outcome }: Act<'task'>): Promise<Message | null> {
  const task = await openTask(world, on, account);
  if (task === null) return refused('noTask');
  const done = await completeTask(on, { task: task.id, outcome, note: null, by: someone() });
  return done.ok ? null : refused('noTask');
}

/** What a colleague has before them for this run; null when there is nothing. */
export async function openTask(world: TestWorld, on: Omit<IngestOptions, 'now'>, account: Account): Promise<Task | null> {
  const tasks = await on.store.tasks.ofAccount(on.workspace, account.id);
  return tasks.findLast(({ enrolmentId, status }) => enrolmentId === world.enrolment && status === 'open') ?? null;
}

/** A colleague, whoever it would be. */
function someone(): UserId {
  const id = parseId('user', 'usr_test');
  if (id === null) throw new Error('Not a user id');
  return id;
}
