import { message, money } from '@makegood/base';
import type { Page, Phone } from '@makegood/contract';
import type { AnswerOf, Api } from '@makegood/contract';
import { searchable, type MessageRow, type Person } from '@makegood/store';
import { placeOf } from '../accounts/account-summary.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';
import { requireSandbox } from './require-sandbox.ts';

type Query = { readonly cursor?: string | undefined; readonly limit: number; readonly q?: string | undefined };
type PhoneOwner = AnswerOf<Api['sandbox']['people']>['items'][number];

/** Whose phone can be held: those with messages first, the latest first. */
export async function sandboxPeople(desk: Desk, query: Query): Promise<Page<PhoneOwner>> {
  requireSandbox(desk);
  const page = await desk.store.overviews.phones(desk.workspace.id, query.q === undefined ? undefined : searchable(query.q), {
    after: query.cursor ?? null,
    limit: query.limit,
  });
  const items = page.items.map(({ person, messages, lastAt, lastText }) => ({
    id: person.id,
    name: person.fullName,
    place: placeOf(person).label,
    messages,
    lastAt,
    lastText: lastText === null ? null : lastText.slice(0, 200),
  }));
  return { items, nextCursor: page.next, total: page.total };
}

/** One debtor's phone, with everything that arrived on it. @throws Problem `notFound` */
export async function sandboxPhone(desk: Desk, id: string): Promise<Phone> {
  requireSandbox(desk);
  const person = await findPerson(desk, id);
  const accounts = await desk.store.accounts.ofPerson(desk.workspace.id, person.id);
  const messages = await desk.store.ledger.messagesOfPerson(desk.workspace.id, person.id);
  return {
    person: { id: person.id, name: person.fullName, language: person.language, zone: person.zone },
    accounts: accounts.map((account) => ({
      id: account.id,
      reference: account.externalId,
      creditor: account.creditor,
      balance: money(account.balanceMinor, account.currency),
    })),
    messages: messages.filter(isOnThePhone).map((row) => ({
      id: row.key,
      at: row.at,
      direction: row.direction === 'outbound' ? 'in' : 'out',
      channel: row.channel,
      subject: row.subject,
      text: row.text,
      html: row.html,
    })),
    now: desk.now,
  };
}

/** What the firm sent is on it once it has arrived; what the debtor wrote at once. */
const isOnThePhone = (row: MessageRow): boolean => row.direction === 'inbound' || row.arrivedAt !== null;

/** @throws Problem `notFound` */
export async function findPerson(desk: Desk, id: string): Promise<Person> {
  const person = await desk.store.people.get(desk.workspace.id, id);
  if (!person) throw new Problem('notFound', message('engine.account.unknownPerson'));
  return person;
}
