import { daysBetween, formatInstant, type Instant } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import type { ChannelId } from '@makegood/messaging';
import {
  CONSENT_TYPES,
  DEBT_TYPES,
  parseContext,
  SECTORS,
  type ContactContext,
  type ContactContextInput,
  type Purpose,
} from '@makegood/rules';
import type { Account, Address, Attempt, Consent, ContactSnapshot, Person } from '@makegood/store';
import { NOTICES, type ContactWords } from './contact-words.ts';
import { RULE_CHANNEL, RULE_RECIPIENT, ruleLineType, ruleOutcome, rulePurpose } from './rule-words.ts';
import { refusedChannels } from './refused-channels.ts';
import { noticeStatuses, noticeWasSent } from './notices.ts';
import { statusesFor } from './statuses.ts';
import { wishStatuses } from './wish-statuses.ts';

export type IntendedContact = {
  readonly at: Instant;
  readonly channel: ChannelId;
  readonly address: Address;
  readonly purpose: Purpose;
  readonly words: ContactWords;
  /** The contact's own row, when it was reserved before: it is not its own predecessor. */
  readonly key: string | null;
};

export type BuiltContext =
  { readonly ok: true; readonly context: ContactContext } | { readonly ok: false; readonly unknown: readonly string[] };

/**
 * The facts of one contact for the rules, from what the store knew at one moment. Whatever is missing or does not parse
 * is named as unknown, and the contact is not made; nothing that is left out is taken to be in order.
 */
export function contactContext(snapshot: ContactSnapshot, intended: IntendedContact): BuiltContext {
  const { person, account } = snapshot;
  const residence = person.jurisdiction ?? person.subdivision ?? person.country;
  if (residence === null) return { ok: false, unknown: ['debtor.residence'] };
  const sector = SECTORS.find((known) => known === account.sector);
  const input: ContactContextInput = {
    creditorType: account.creditorType,
    ...(sector === undefined ? {} : { sector }),
    debtor: debtorOf(person, residence),
    debt: debtOf(account, person, intended.at),
    contact: contactOf(snapshot, intended),
    history: snapshot.attempts
      .filter((attempt) => attempt.counts && attempt.key !== intended.key)
      .map((attempt) => earlier(attempt, snapshot)),
    consents: snapshot.consents.flatMap(consentOf),
    statuses: [
      ...refusedChannels(snapshot.consents),
      ...statusesFor(intended.at, { channel: intended.channel, address: intended.address.value }, snapshot.holds, snapshot.accounts),
      ...wishStatuses(snapshot.preferences, intended.at),
      ...noticeStatuses(snapshot.accounts),
    ],
    unstated: 'unknown',
  };
  const parsed = parseContext(input);
  return parsed.ok
    ? { ok: true, context: parsed.value }
    : { ok: false, unknown: parsed.error.map((issue) => `${issue.path}: ${issue.reason}`) };
}

function debtorOf(person: Person, residence: string): ContactContextInput['debtor'] {
  return {
    ...(person.zone === null ? {} : { timezone: person.zone }),
    candidateTimezones: [...person.candidateZones],
    locationKnown: person.locationKnown,
    residence,
  };
}

/** Every zone where the person may be; none when nobody knows. */
export const zonesOf = (person: Pick<Person, 'zone' | 'candidateZones' | 'locationKnown'>): readonly Zone[] => {
  if (person.locationKnown && person.zone !== null) return [person.zone];
  return [...new Set([...(person.zone === null ? [] : [person.zone]), ...person.candidateZones])];
};

function debtOf(account: Account, person: Person, at: Instant): ContactContextInput['debt'] {
  const type = DEBT_TYPES.find((known) => known === account.debtType);
  const zone = zonesOf(person)[0];
  const past = account.dueDate === null || zone === undefined ? null : daysBetween(account.dueDate, localAt(at, zone).date);
  return {
    id: account.id,
    creditorId: account.creditor,
    ...(past === null || Math.abs(past) > 36_500 ? {} : { daysPastDue: past }),
    ...(account.dueDate === null ? {} : { overdueSince: account.dueDate }),
    ...(type === undefined ? {} : { type }),
  };
}

/**
 * What is known of the contact itself. Texts are written by people and calls made by them, so there is no machine that
 * could fail to say that it is one. Whose address it is counts as verified only when the firm made sure of it; on a call
 * nobody knows beforehand who picks up.
 */
function contactOf(
  { role, account, person }: ContactSnapshot,
  { at, channel, address, purpose, words }: IntendedContact,
): ContactContextInput['contact'] {
  const sent = noticeWasSent(account, at, zonesOf(person));
  const given = address.source === 'traced' ? false : address.givenByPerson;
  return {
    channel: RULE_CHANNEL[channel],
    at: formatInstant(at),
    aiVoice: false,
    aiDisclosed: true,
    dialMode: channel === 'voice' ? 'manual' : 'n/a',
    callerId: words.callerId,
    lineType: ruleLineType(address),
    number: address.value,
    ...(given === null ? {} : { numberProvidedByConsumer: given }),
    recipient: RULE_RECIPIENT[role],
    purpose,
    addressType: address.kind === 'email' && address.addressType === 'work' ? 'workEmail' : 'personal',
    identityVerified: channel !== 'voice' && address.confirmedAt !== null && address.confirmedAt <= at,
    disclosesDebt: words.tellsOfDebt,
    messageElementsMissing: words.missing.filter((element) => !(sent && NOTICES.includes(element))),
    messageContains: [...words.contains],
  };
}

type HistoryInput = NonNullable<ContactContextInput['history']>[number];

function earlier(attempt: Attempt, { account, accounts }: ContactSnapshot): HistoryInput {
  const creditor = accounts.find((known) => known.id === attempt.accountId)?.creditor ?? account.creditor;
  return {
    at: formatInstant(attempt.sentAt ?? attempt.reservedAt),
    channel: RULE_CHANNEL[attempt.channel],
    direction: attempt.direction,
    outcome: ruleOutcome(attempt),
    debtId: attempt.accountId,
    creditorId: creditor,
    purpose: rulePurpose(attempt.purpose),
    number: attempt.address,
  };
}

type ConsentInput = NonNullable<ContactContextInput['consents']>[number];

/**
 * A consent for one channel covers that channel only, for one address that address only. One of a kind that no rule knows
 * allows nothing and is left out.
 */
function consentOf(consent: Consent): ConsentInput[] {
  const type = CONSENT_TYPES.find((known) => known === consent.type);
  if (type === undefined || (consent.channel !== null && !isChannel(consent.channel))) return [];
  const { window, days, debtIds, ...details } = consent.details ?? {};
  return [
    {
      type,
      given: consent.given,
      at: formatInstant(consent.at),
      ...(consent.channel === null ? {} : { channels: [RULE_CHANNEL[consent.channel]] }),
      ...(consent.address === null ? {} : { number: consent.address }),
      ...(consent.expiresAt === null ? {} : { expiresAt: formatInstant(consent.expiresAt) }),
      ...(consent.revokedAt === null ? {} : { revokedAt: formatInstant(consent.revokedAt), revokedBy: consent.revokedBy ?? 'debtor' }),
      ...(window === undefined ? {} : { window: window.map(([from, to]): [string, string] => [from, to]) }),
      ...(days === undefined ? {} : { days: [...days] }),
      ...(debtIds === undefined ? {} : { debtIds: [...debtIds] }),
      ...details,
    },
  ];
}

const isChannel = (text: string): text is ChannelId => Object.hasOwn(RULE_CHANNEL, text);
