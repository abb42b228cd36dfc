import { parseInstant, parseLocalDate } from '@makegood/base';
import { parseMinute, parseZone, WEEKDAYS } from '@makegood/calendar';
import { z } from 'zod';
import { parseJurisdiction } from './jurisdiction.ts';
import {
  ADDRESS_TYPES,
  CALLER_IDS,
  CHANNELS,
  CONSENT_TYPES,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  DEBT_TYPES,
  DEVICES,
  DIAL_MODES,
  DIRECTIONS,
  LINE_TYPES,
  OUTCOMES,
  PURPOSES,
  RECIPIENTS,
  SECTORS,
  STATUS_FORMS,
  STATUSES,
  VOICE_SOURCES,
} from './vocabulary.ts';

const text = z.string().min(1).max(200);
/** Local-time arithmetic is asked about these years only; anything else is a slip of the pen. */
const inRange = (value: string): boolean => value >= '1900' && value < '2200';
const at = text
  .refine((value) => inRange(value), 'must lie between the years 1900 and 2199')
  .refine((value) => parseInstant(value) !== null, 'must be an ISO 8601 instant with an offset, such as 2026-11-10T08:00:00-05:00');
const day = text.refine((value) => parseLocalDate(value) !== null && inRange(value), 'must be an existing date, such as 2026-11-10');
/** A day means the whole local day of the person; an instant means itself. */
const dayOrInstant = text.refine(
  (value) => inRange(value) && (parseLocalDate(value) !== null || parseInstant(value) !== null),
  'must be a date or an ISO 8601 instant with an offset',
);
const zone = text.refine((value) => parseZone(value) !== null, 'must be an IANA time zone that is known here');
const clock = z.string().refine((value) => parseMinute(value) !== null, 'must be a time of day from 00:00 to 24:00');
/** From (inside) to (outside); a pair whose end is not after its start runs past midnight. */
const daily = z
  .array(z.tuple([clock, clock]))
  .min(1)
  .max(48);
const weekdays = z.array(z.enum(WEEKDAYS)).min(1).max(7);
const debtIds = z.array(text).min(1).max(1_000);
const channels = z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length);

const debtor = z.strictObject({
  /** Where the person is, or the zone of the number to be called; absent when nobody knows. */
  timezone: zone.optional(),
  /** Every zone that the file points to. Used together with `timezone` unless `locationKnown` is true. */
  candidateTimezones: z.array(zone).max(40).default([]),
  /** False: the location is uncertain. Absent: known exactly when no candidates are given. */
  locationKnown: z.boolean().optional(),
  /** Jurisdiction of residence; gives the stack of packs. */
  residence: text
    .refine((value) => parseJurisdiction(value) !== null, 'must be a jurisdiction code, such as US-NY-NYC')
    .transform((value) => parseJurisdiction(value) ?? value),
});

const debt = z.strictObject({
  id: text.default('D1'),
  creditorId: text.default('C1'),
  /** Whole days since the debt became overdue, on the local date of the contact. */
  daysPastDue: z.int().min(-36_500).max(36_500).optional(),
  /** When known, waiting periods count from it; `daysPastDue` is then its shadow. */
  overdueSince: day.optional(),
  type: z.enum(DEBT_TYPES).optional(),
});

const contact = z.strictObject({
  channel: z.enum(CHANNELS),
  /** The instant at which the call would be placed or the message sent. */
  at,
  aiVoice: z.boolean().optional(),
  aiDisclosed: z.boolean().optional(),
  voiceSource: z.enum(VOICE_SOURCES).optional(),
  dialMode: z.enum(DIAL_MODES).optional(),
  device: z.enum(DEVICES).optional(),
  callerId: z.enum(CALLER_IDS).optional(),
  lineType: z.enum(LINE_TYPES).optional(),
  /** The number or address to be used; needed only where several are on file. */
  number: text.optional(),
  numberProvidedByConsumer: z.boolean().optional(),
  recipient: z.enum(RECIPIENTS),
  purpose: z.enum(PURPOSES),
  addressType: z.enum(ADDRESS_TYPES).optional(),
  identityVerified: z.boolean().optional(),
  disclosesDebt: z.boolean().optional(),
  messageElementsMissing: z.array(z.enum(CONTENT_ELEMENTS)).max(CONTENT_ELEMENTS.length).optional(),
  messageContains: z.array(z.enum(CONTENT_CLAIMS)).max(CONTENT_CLAIMS.length).optional(),
});

const earlierContact = z.strictObject({
  at,
  channel: z.enum(CHANNELS),
  direction: z.enum(DIRECTIONS).default('outbound'),
  outcome: z.enum(OUTCOMES),
  debtId: text.default('D1'),
  /** When several debts were spoken of; replaces `debtId`. */
  debtIds: debtIds.optional(),
  creditorId: text.default('C1'),
  recipient: z.enum(RECIPIENTS).default('debtor'),
  purpose: z.enum(PURPOSES).default('collection'),
  /** The number used: the number itself, or its line type as in `contact.lineType`. */
  number: text.optional(),
  priorConsentWithin7Days: z.boolean().default(false),
});

const consent = z.strictObject({
  type: z.enum(CONSENT_TYPES),
  given: z.boolean(),
  at: dayOrInstant.optional(),
  givenTo: z.enum(['thisCollector', 'creditor', 'earlierCollector']).optional(),
  /** What it covers; what is not stated is not limited. */
  for: day.optional(),
  window: daily.optional(),
  days: weekdays.optional(),
  medium: z.enum(CHANNELS).optional(),
  media: channels.optional(),
  channels: channels.optional(),
  number: text.optional(),
  debtIds: debtIds.optional(),
  addressVoluntarilyProvided: z.boolean().optional(),
  affirmedNotEmployer: z.boolean().optional(),
  expiresAt: dayOrInstant.optional(),
  revokedAt: dayOrInstant.nullable().optional(),
  revokedBy: text.optional(),
  numberReassignedAt: dayOrInstant.nullable().optional(),
});

const status = z.strictObject({
  status: z.enum(STATUSES),
  debtIds: debtIds.optional(),
  since: dayOrInstant.optional(),
  at: dayOrInstant.optional(),
  receivedAt: dayOrInstant.optional(),
  startsAt: dayOrInstant.optional(),
  confirmedAt: dayOrInstant.optional(),
  evidenceReceivedAt: dayOrInstant.optional(),
  noticeReceivedAt: dayOrInstant.optional(),
  /** Last day (or first instant after) of a status that ends by itself. */
  endsAt: dayOrInstant.nullable().optional(),
  agreedUntil: dayOrInstant.nullable().optional(),
  validationPeriodEnds: dayOrInstant.optional(),
  verificationSentAt: dayOrInstant.nullable().optional(),
  responseSentAt: dayOrInstant.nullable().optional(),
  writtenConfirmationAt: dayOrInstant.nullable().optional(),
  timezone: zone.optional(),
  daily: daily.optional(),
  allowedDaily: daily.optional(),
  weekdays: weekdays.optional(),
  media: channels.optional(),
  form: z.enum(STATUS_FORMS).optional(),
  representative: text.optional(),
  attorneyKnown: z.boolean().optional(),
  attorneyConsentsToDirectContact: z.boolean().optional(),
  customerRefusesOnThatGround: z.boolean().optional(),
  prePetition: z.boolean().optional(),
});

const holiday = z.strictObject({
  isHoliday: z.boolean(),
  name: z.string().max(200).nullable().optional(),
  scope: z.enum(['national', 'subdivision', 'city']).optional(),
});

/**
 * Everything that a decision about one contact may look at: the `context` of the worked cases, and what the gate builds
 * from the store. Strict: an unknown name or word is an error.
 *
 * What is left out is in order, as the worked cases assume: identity verified, AI disclosed, number given by the person,
 * message complete, required notices sent. A host that knows what it does not know sets `unstated: 'unknown'`: then a
 * rule in force that needs such a fact keeps the contact from being made. `consents`, `statuses` and `history` are always
 * complete lists: a consent that is not in the list was not given.
 */
export const contactContextSchema = z.strictObject({
  creditorType: z.enum(CREDITOR_TYPES),
  sector: z.enum(SECTORS).optional(),
  debtor,
  debt,
  contact,
  history: z.array(earlierContact).max(10_000).default([]),
  consents: z.array(consent).max(1_000).default([]),
  statuses: z.array(status).max(1_000).default([]),
  /** Describes the contact's local date. Read only where a rule's own calendar does not reach. */
  holiday: holiday.optional(),
  unstated: z.enum(['inOrder', 'unknown']).default('inOrder'),
});

export type ContactContext = z.output<typeof contactContextSchema>;
/** What may be left out is optional here; pass it through {@link parseContext}. */
export type ContactContextInput = z.input<typeof contactContextSchema>;
export type EarlierContact = ContactContext['history'][number];
export type ConsentRecord = ContactContext['consents'][number];
export type StatusRecord = ContactContext['statuses'][number];
