import { daysBetween, instant, type Instant } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import { ageBucketOf, type Facts, type FactValue } from '@makegood/journey';
import { inForce, type Account, type AccountWithDebtor, type Person, type Store } from '@makegood/store';
import { zonesOf } from '../gate/contact-context.ts';

/** The facts of an account and its person that a condition names, as they stand at an instant. Unknown ones are null. */
export type FactReader = (of: AccountWithDebtor, names: readonly string[], at: Instant) => Promise<Facts>;

type Subject = {
  readonly store: Store;
  readonly account: Account;
  readonly person: Person;
  readonly at: Instant;
  readonly zone: Zone | null;
};
type Read = (subject: Subject) => FactValue | Promise<FactValue>;

/** Reads what is named and nothing else, because triggers ask for every account of a portfolio. */
export function factReader(store: Store): FactReader {
  return async ({ account, debtor }, names, at) => {
    const subject: Subject = { store, account, person: debtor, at, zone: await zoneFor(store, debtor) };
    const facts: Record<string, FactValue> = {};
    for (const name of names) facts[name] = await read(subject, name);
    return facts;
  };
}

const OWN_FIELD = 'account.field.';

function read(subject: Subject, name: string): FactValue | Promise<FactValue> {
  if (name.startsWith(OWN_FIELD)) {
    const field = name.slice(OWN_FIELD.length);
    return Object.hasOwn(subject.account.custom, field) ? (subject.account.custom[field] ?? null) : null;
  }
  return Object.hasOwn(READERS, name) ? (READERS[name]?.(subject) ?? null) : null;
}

/** The debtor's own calendar where it is known, else the firm's: a day past due is a day on somebody's wall. */
async function zoneFor(store: Store, person: Person): Promise<Zone | null> {
  return zonesOf(person)[0] ?? (await store.workspaces.get(person.workspaceId))?.timezone ?? null;
}

function daysPastDue({ account, zone, at }: Subject): number | null {
  return account.dueDate === null || zone === null ? null : daysBetween(account.dueDate, localAt(at, zone).date);
}

const money = (minor: number, { account }: Subject): FactValue => ({ minor, currency: account.currency });

const paymentsOf = async ({ store, account, at }: Subject) =>
  (await store.accounts.payments(account.workspaceId, account.id)).filter((payment) => !payment.reversed && payment.paidAt <= at);
const promisesOf = ({ store, account }: Subject) => store.accounts.promises(account.workspaceId, account.id);
const addressesOf = async ({ store, person }: Subject) =>
  (await store.people.addresses(person.workspaceId, person.id)).filter((address) => address.status === 'active');

const READERS: Readonly<Record<string, Read>> = {
  'account.balance': (of) => money(of.account.balanceMinor, of),
  'account.originalAmount': (of) => money(of.account.originalMinor, of),
  'account.paid': async (of) =>
    money(
      (await paymentsOf(of)).reduce((sum, payment) => sum + payment.minor, 0),
      of,
    ),
  'account.daysPastDue': daysPastDue,
  'account.ageBucket': (of) => {
    const days = daysPastDue(of);
    return days === null ? null : ageBucketOf(days);
  },
  'account.dueDate': ({ account }) => account.dueDate,
  'account.openedAt': ({ account }) => account.openedAt,
  'account.status': ({ account }) => account.status,
  'account.currency': ({ account }) => account.currency,
  'account.creditor': ({ account }) => account.creditor,
  'account.product': ({ account }) => account.product,
  'account.debtType': ({ account }) => account.debtType,
  'account.tags': ({ account }) => account.tags,
  // One whose day has passed is no longer a reason to wait, even when nobody has yet written down how it ended.
  'account.hasOpenPromise': async (of) => {
    const today = of.zone === null ? null : localAt(of.at, of.zone).date;
    return (await promisesOf(of)).some((promise) => promise.status === 'open' && (today === null || promise.dueDate >= today));
  },
  'account.brokenPromises': async (of) => (await promisesOf(of)).filter((promise) => promise.status === 'broken').length,
  'account.daysSinceLastPayment': async (of) => {
    const last = (await paymentsOf(of)).at(-1);
    if (last === undefined || of.zone === null) return null;
    return daysBetween(localAt(instant(last.paidAt), of.zone).date, localAt(of.at, of.zone).date);
  },
  'person.country': ({ person }) => person.country,
  'person.subdivision': ({ person }) => person.subdivision,
  'person.city': ({ person }) => person.city,
  'person.language': ({ person }) => person.language,
  'person.hasEmail': async (of) => (await addressesOf(of)).some((address) => address.kind === 'email'),
  // A number whose plan does not tell may be a mobile; only a landline certainly is none.
  'person.hasMobile': async (of) => (await addressesOf(of)).some((address) => address.kind === 'phone' && address.lineType !== 'landline'),
  'person.accounts': async ({ store, person }) => (await store.accounts.ofPerson(person.workspaceId, person.id)).length,
  'person.holds': async ({ store, person, account, at }) => {
    const holds = await store.people.holds(person.workspaceId, person.id);
    const bearing = holds.filter((hold) => inForce(hold, at) && (hold.accountId === null || hold.accountId === account.id));
    return [...new Set(bearing.map((hold) => hold.status))];
  },
};
