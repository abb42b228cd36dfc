import { message, type Message } from '@makegood/base';

export type FactType = 'money' | 'number' | 'text' | 'date' | 'flag' | 'list';

/** One thing that a condition can look at. */
export type Fact = {
  readonly id: string;
  readonly type: FactType;
  readonly label: Message;
  /** The values it can have, where these are few: stored value and its name. */
  readonly values?: readonly { readonly value: string; readonly label: Message }[];
};

const fact = (id: string, type: FactType, values?: readonly string[]): Fact => ({
  id,
  type,
  label: message(`journey.fact.${id}`),
  ...(values ? { values: values.map((value) => ({ value, label: message(`journey.fact.${id}.${value}`) })) } : {}),
});

/** Days past due in the field's usual buckets: before the due date, 1–30, 31–90, 91–180, more. */
export const AGE_BUCKETS = ['notDue', 'early', 'medium', 'advanced', 'writtenOff'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

export function ageBucketOf(daysPastDue: number): AgeBucket {
  if (daysPastDue <= 0) return 'notDue';
  if (daysPastDue <= 30) return 'early';
  if (daysPastDue <= 90) return 'medium';
  return daysPastDue <= 180 ? 'advanced' : 'writtenOff';
}

/** What was owed for, in the words of the rules; a company's debt is `commercial`. The engine's tests hold it against theirs. */
export const DEBT_TYPES = [
  'consumerCredit',
  'creditCard',
  'autoLoan',
  'studentLoan',
  'mortgage',
  'microfinance',
  'medical',
  'utilities',
  'telecom',
  'rent',
  'commercial',
  'other',
] as const;

/**
 * Everything a condition may name besides an account's own fields (`account.field.<name>`). `account.*` and `person.*`
 * are read by the host at the instant at which they are asked for; `enrolment.*` the journey knows itself.
 */
export const FACTS: readonly Fact[] = [
  fact('account.balance', 'money'),
  fact('account.originalAmount', 'money'),
  fact('account.paid', 'money'),
  fact('account.daysPastDue', 'number'),
  fact('account.ageBucket', 'text', AGE_BUCKETS),
  fact('account.dueDate', 'date'),
  fact('account.openedAt', 'date'),
  fact('account.status', 'text', ['open', 'paid', 'closed']),
  fact('account.currency', 'text'),
  fact('account.creditor', 'text'),
  fact('account.product', 'text'),
  fact('account.debtType', 'text', DEBT_TYPES),
  fact('account.tags', 'list'),
  fact('account.hasOpenPromise', 'flag'),
  fact('account.brokenPromises', 'number'),
  fact('account.daysSinceLastPayment', 'number'),
  fact('person.country', 'text'),
  fact('person.subdivision', 'text'),
  fact('person.city', 'text'),
  fact('person.language', 'text', ['en', 'es', 'pt']),
  fact('person.hasEmail', 'flag'),
  fact('person.hasMobile', 'flag'),
  fact('person.accounts', 'number'),
  fact('person.holds', 'list'),
  fact('enrolment.contactsSent', 'number'),
  fact('enrolment.contactsBlocked', 'number'),
  fact('enrolment.replies', 'number'),
  fact('enrolment.lastIntent', 'text', ['stop', 'start', 'help', 'paid', 'dispute', 'other']),
  fact('enrolment.payments', 'number'),
  fact('enrolment.promisesBroken', 'number'),
  fact('enrolment.daysRunning', 'number'),
  fact('enrolment.stepsVisited', 'number'),
];

const BY_ID = new Map(FACTS.map((entry) => [entry.id, entry]));
const OWN_FIELD = /^account\.field\.[A-Za-z][A-Za-z0-9_]{0,59}$/;

/** The fact of this id; an account's own field is a text until its values say otherwise; null when there is no such fact. */
export function factOf(id: string): Fact | null {
  const known = BY_ID.get(id);
  if (known) return known;
  return OWN_FIELD.test(id)
    ? { id, type: 'text', label: message('journey.fact.ownField', { name: id.slice('account.field.'.length) }) }
    : null;
}
