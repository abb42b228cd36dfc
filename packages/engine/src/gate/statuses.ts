import { formatInstant, type Instant, type Json } from '@makegood/base';
import { HOLD_PARTICULARS, type HoldParticular } from '@makegood/contract';
import type { ChannelId } from '@makegood/messaging';
import type { ContactContextInput, StatusName } from '@makegood/rules';
import { inForce, type Account, type Hold } from '@makegood/store';
import { RULE_CHANNEL } from './rule-words.ts';

type StatusInput = NonNullable<ContactContextInput['statuses']>[number];

/**
 * Holds as the rules' statuses. A hold on one channel or one address is a medium the person closed, whatever its name;
 * fraud is a dispute on good grounds; a payment plan is a rest that was agreed. What is paid or closed is no longer owed.
 */
export function statusesFor(
  at: Instant,
  contact: { readonly channel: ChannelId; readonly address: string },
  holds: readonly Hold[],
  accounts: readonly Account[],
): StatusInput[] {
  const bearing = holds.filter((hold) => inForce(hold, at) && (hold.scope !== 'address' || hold.scopeValue === contact.address));
  const settled = accounts.filter((account) => account.status !== 'open');
  return [
    ...bearing.map(statusOf),
    ...settled.map((account): StatusInput => ({ status: account.status === 'paid' ? 'paid' : 'settled', debtIds: [account.id] })),
  ];
}

function statusOf(hold: Hold): StatusInput {
  const since = formatInstant(hold.since);
  const ends = hold.until === null ? {} : { endsAt: formatInstant(hold.until) };
  const debts = hold.accountId === null ? {} : { debtIds: [hold.accountId] };
  const common = { since, ...ends, ...debts, ...recorded(hold.evidence) };
  if (hold.scope === 'channel' || hold.scope === 'address') {
    const closed = hold.scopeValue !== null && isChannel(hold.scopeValue) ? { media: [RULE_CHANNEL[hold.scopeValue]] } : {};
    return { status: 'mediumOptOut', ...common, ...closed };
  }
  const written = typeof hold.evidence['form'] === 'string' && hold.evidence['form'] !== 'oral';
  const stated = hold.evidence['status'];
  const status: StatusName = typeof stated === 'string' && isNamed(stated) ? stated : nameOf(hold, written);
  return { status, ...(status === 'representedByAttorney' ? { attorneyKnown: true } : {}), ...common };
}

function nameOf(hold: Hold, written: boolean): StatusName {
  switch (hold.status) {
    case 'disputed':
      return written ? 'writtenDispute' : 'oralDispute';
    case 'represented':
      return 'representedByAttorney';
    case 'bankrupt':
      return 'bankruptcyFiled';
    case 'deceased':
      return 'deceased';
    case 'ceased':
      return 'ceaseCommunicationWritten';
    case 'vulnerable':
      return 'vulnerable';
    case 'moratorium':
    case 'paymentPlan':
      return 'moratorium';
    case 'hardship':
      return 'hardshipNotice';
    case 'fraudSuspected':
      return 'disputedOnValidGrounds';
  }
}

const isNamed = (text: string): text is HoldParticular => HOLD_PARTICULARS.some((name) => name === text);
const isChannel = (text: string): text is ChannelId => Object.hasOwn(RULE_CHANNEL, text);

const FORMS = ['email', 'oral', 'replySTOP', 'written', 'letter', 'registeredMail', 'paper', 'electronic'] as const;
const DATES = [
  'receivedAt',
  'validationPeriodEnds',
  'verificationSentAt',
  'responseSentAt',
  'confirmedAt',
  'agreedUntil',
  'writtenConfirmationAt',
] as const;

/** The parts of the evidence that rules can read; everything else is for people. */
export function recorded(evidence: Readonly<Record<string, Json>>): Partial<StatusInput> {
  const form = FORMS.find((known) => known === evidence['form']);
  const dates = DATES.flatMap((name) => (typeof evidence[name] === 'string' ? [[name, evidence[name]]] : []));
  return { ...(form === undefined ? {} : { form }), ...Object.fromEntries(dates) };
}
