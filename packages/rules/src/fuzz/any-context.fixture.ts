import fc from 'fast-check';
import type { ContactContext } from '../context.ts';
import { parseContext } from '../parse-context.ts';
import {
  CHANNELS,
  CONSENT_TYPES,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  DEBT_TYPES,
  DIAL_MODES,
  DIRECTIONS,
  LINE_TYPES,
  OUTCOMES,
  PURPOSES,
  RECIPIENTS,
  SECTORS,
  STATUSES,
  STATUS_FORMS,
} from '../vocabulary.ts';

/** Both hemispheres, half hours, no summer time, and a place that changes its clocks at midnight. */
export const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'America/Bogota',
  'America/Santiago',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Africa/Cairo',
] as const;

const FIRST = Date.parse('2026-10-05T00:00:00Z');
const LAST = Date.parse('2027-11-20T00:00:00Z');

/** Full minutes are over-represented, because windows begin and end there. */
const anyTime = fc
  .tuple(fc.integer({ min: FIRST / 60_000, max: LAST / 60_000 }), fc.constantFrom(0, 0, 1, 30_500, 59_999))
  .map(([minute, rest]) => minute * 60_000 + rest);
const around = (centre: number) =>
  fc
    .tuple(fc.integer({ min: -45 * 96, max: 20 }), fc.constantFrom(0, 1))
    .map(([quarters, rest]) => new Date(Math.floor(centre / 900_000) * 900_000 + quarters * 900_000 + rest).toISOString());
const dayAround = (centre: number) => around(centre).map((text) => text.slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const hours = fc.constantFrom<[string, string][]>(
  [['00:00', '12:00']],
  [['18:00', '20:00']],
  [['22:00', '06:00']],
  [
    ['09:00', '11:30'],
    ['15:00', '16:00'],
  ],
);
const weekdays = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 });
const debts = fc.subarray(['D1', 'D2', 'D3'], { minLength: 1 });

const status = (at: number) =>
  fc.record(
    {
      status: fc.constantFrom(...STATUSES),
      debtIds: debts,
      since: fc.oneof(dayAround(at), around(at)),
      receivedAt: dayAround(at),
      at: dayAround(at),
      endsAt: fc.option(dayAround(at + 30 * 86_400_000), { nil: null }),
      agreedUntil: dayAround(at + 60 * 86_400_000),
      validationPeriodEnds: dayAround(at),
      verificationSentAt: fc.option(dayAround(at), { nil: null }),
      responseSentAt: fc.option(dayAround(at), { nil: null }),
      writtenConfirmationAt: fc.option(dayAround(at), { nil: null }),
      daily: hours,
      allowedDaily: hours,
      weekdays,
      media: fc.subarray(['sms', 'email', 'voiceCall', 'messagingApp'] as const, { minLength: 1 }),
      form: fc.constantFrom(...STATUS_FORMS),
      timezone: fc.constantFrom(...ZONES),
      attorneyConsentsToDirectContact: fc.boolean(),
      customerRefusesOnThatGround: fc.boolean(),
      prePetition: fc.boolean(),
    },
    { requiredKeys: ['status'] },
  );

const consent = (at: number) =>
  fc.record(
    {
      type: fc.constantFrom(...CONSENT_TYPES),
      given: fc.boolean(),
      at: fc.oneof(dayAround(at), around(at)),
      givenTo: fc.constantFrom('thisCollector' as const, 'creditor' as const),
      for: dayAround(at + 5 * 86_400_000),
      window: hours,
      days: weekdays,
      media: fc.subarray(['sms', 'email', 'voiceCall'] as const, { minLength: 1 }),
      number: fc.constantFrom('mobile', 'landline', '+15550001'),
      debtIds: debts,
      revokedAt: fc.option(around(at), { nil: null }),
      expiresAt: dayAround(at + 60 * 86_400_000),
      addressVoluntarilyProvided: fc.boolean(),
      affirmedNotEmployer: fc.boolean(),
    },
    { requiredKeys: ['type', 'given'] },
  );

const earlier = (at: number) =>
  fc.record(
    {
      at: around(at),
      channel: fc.constantFrom(...CHANNELS),
      direction: fc.constantFrom(...DIRECTIONS),
      outcome: fc.constantFrom(...OUTCOMES),
      debtId: fc.constantFrom('D1', 'D2'),
      debtIds: debts,
      purpose: fc.constantFrom(...PURPOSES),
      recipient: fc.constantFrom('debtor' as const, 'debtor' as const, 'neighbour' as const),
      number: fc.constantFrom('mobile', 'residentialLandline', '+15550001'),
      priorConsentWithin7Days: fc.boolean(),
    },
    { requiredKeys: ['at', 'channel', 'outcome'] },
  );

/** Any contact context of the vocabulary, around an instant that the holiday calendars cover. */
export const anyContext = (residences: readonly string[]): fc.Arbitrary<ContactContext> =>
  anyTime
    .chain((at) =>
      fc.record(
        {
          creditorType: fc.constantFrom(...CREDITOR_TYPES),
          sector: fc.constantFrom(...SECTORS),
          debtor: fc.record(
            {
              timezone: fc.constantFrom(...ZONES),
              candidateTimezones: fc.subarray([...ZONES], { maxLength: 3 }),
              locationKnown: fc.boolean(),
              residence: fc.constantFrom(...residences),
            },
            { requiredKeys: ['timezone', 'residence'] },
          ),
          debt: fc.record({
            id: fc.constantFrom('D1', 'D2'),
            daysPastDue: fc.integer({ min: 0, max: 120 }),
            type: fc.constantFrom(...DEBT_TYPES),
          }),
          contact: fc.record(
            {
              channel: fc.constantFrom(...CHANNELS),
              at: fc.constant(new Date(at).toISOString()),
              dialMode: fc.constantFrom(...DIAL_MODES),
              lineType: fc.constantFrom(...LINE_TYPES),
              recipient: fc.constantFrom('debtor' as const, 'debtor' as const, ...RECIPIENTS),
              purpose: fc.constantFrom('collection' as const, 'collection' as const, ...PURPOSES),
              aiVoice: fc.boolean(),
              aiDisclosed: fc.boolean(),
              identityVerified: fc.boolean(),
              disclosesDebt: fc.boolean(),
              messageElementsMissing: fc.subarray([...CONTENT_ELEMENTS], { maxLength: 2 }),
              messageContains: fc.subarray([...CONTENT_CLAIMS], { maxLength: 2 }),
            },
            { requiredKeys: ['channel', 'at', 'dialMode', 'lineType', 'recipient', 'purpose'] },
          ),
          history: fc.array(earlier(at), { maxLength: 12 }),
          consents: fc.array(consent(at), { maxLength: 3 }),
          statuses: fc.array(status(at), { maxLength: 3 }),
          unstated: maybe(fc.constantFrom('inOrder' as const, 'unknown' as const)),
        },
        { requiredKeys: ['creditorType', 'debtor', 'debt', 'contact', 'history', 'consents', 'statuses'] },
      ),
    )
    .map((input) => {
      const parsed = parseContext(JSON.parse(JSON.stringify(input)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      return parsed.value;
    });
