import { LOCALES, parseInstant, parseLocalDate, type Instant, type LocalDate } from '@makegood/base';
import { parseZone, WEEKDAYS, type Zone } from '@makegood/calendar';
import { channelSchema, HOLD_STATUSES } from '@makegood/journey';
import { FIELD_IDS } from '@makegood/portfolio';
import { CONSENT_TYPES } from '@makegood/rules';
import { z } from 'zod';

/** An instant with its offset, as everywhere on the command line. */
export const instantSchema = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: 'must be an instant with an offset, such as 2026-11-10T08:00:00-05:00' });
  return z.NEVER;
});

export const dateSchema = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'must be a day, such as 2026-11-10' });
  return z.NEVER;
});

const zoneSchema = z.string().transform((text, context): Zone => {
  const zone = parseZone(text);
  if (zone !== null) return zone;
  context.addIssue({ code: 'custom', message: 'must be a time zone, such as America/New_York' });
  return z.NEVER;
});

/** Minor units of the account's currency. */
export const minorSchema = z.int().min(1).max(1_000_000_000_000);
const text = z.string().min(1).max(500);

/** What a row of an import file can say, under the same names, as text: it goes through the same reader. */
const rowSchema = (of: 'person' | 'account') =>
  z
    .strictObject({
      ...Object.fromEntries(
        FIELD_IDS.filter((id) => id.startsWith(`${of}.`)).map((id) => [id.slice(of.length + 1), text.optional()] as const),
      ),
      /** The firm's own fields. */
      custom: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/), text).optional(),
    })
    .transform((row) => ({ custom: row.custom ?? {}, fields: fieldsOf(row) }));

/** zod does not see the names that were made above; every one of them holds a text. */
function fieldsOf(row: object): Record<string, string> {
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

const consentSchema = z.strictObject({
  type: z.enum(CONSENT_TYPES),
  /** Absent: for every channel; and so for the address. */
  channel: channelSchema.optional(),
  address: text.optional(),
  given: z.boolean().default(true),
  at: instantSchema,
  expiresAt: instantSchema.optional(),
  revokedAt: instantSchema.optional(),
  revokedBy: text.optional(),
  wording: z.string().max(2_000).optional(),
  details: z
    .strictObject({
      debtIds: z.array(text).max(50).exactOptional(),
      window: z
        .array(z.tuple([text, text]))
        .max(10)
        .exactOptional(),
      days: z.array(z.enum(WEEKDAYS)).max(7).exactOptional(),
      for: dateSchema.exactOptional(),
      givenTo: z.enum(['thisCollector', 'creditor', 'earlierCollector']).exactOptional(),
      addressVoluntarilyProvided: z.boolean().exactOptional(),
      affirmedNotEmployer: z.boolean().exactOptional(),
    })
    .optional(),
});

export const holdDetails = {
  status: z.enum(HOLD_STATUSES),
  scope: z.enum(['person', 'account', 'address', 'channel']).default('account'),
  /** The address or the channel, where the scope is one of these. */
  value: text.optional(),
  until: instantSchema.optional(),
  evidence: z.record(z.string().max(60), z.json()).optional(),
};

const contactSchema = z.strictObject({
  at: instantSchema,
  channel: channelSchema,
  direction: z.enum(['outbound', 'inbound']).default('outbound'),
  outcome: z.enum(['sent', 'delivered', 'failed', 'conversation', 'voicemailLeft', 'noAnswer', 'busy', 'replied']).optional(),
  purpose: z.enum(['collection', 'reminder', 'notice', 'confirmation', 'reply']).default('collection'),
  /** The person's own for that channel when absent. */
  address: text.optional(),
});

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(1_000).default([]);

/** `account.json`: one person, one account, and everything that stood when the journey began. */
export const subjectSchema = z.strictObject({
  workspace: z
    .strictObject({
      timezone: zoneSchema.optional(),
      firm: z
        .strictObject({
          name: text.optional(),
          email: text.optional(),
          phone: text.optional(),
          postalAddress: text.optional(),
          legalName: text.optional(),
        })
        .default({}),
      language: z.enum(LOCALES).optional(),
      /** Rule packs of the workspace's own, in the place of this release's of the same id, from an instant on; from the start without one. */
      packs: z
        .array(
          z.strictObject({
            document: z
              .object({
                id: text,
                version: z.int().min(1),
                title: text.optional(),
                scope: z.enum(['jurisdiction', 'industry', 'provider', 'firm']).optional(),
              })
              .catchall(z.json()),
            from: instantSchema.optional(),
          }),
        )
        .max(100)
        .default([]),
      publicAddress: z.url({ protocol: /^https?$/ }).optional(),
      requestsMayReachPrivateNetworks: z.boolean().default(false),
      /** For requests that are signed; test values, never real ones. */
      secrets: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/), text).default({}),
    })
    .prefault({}),
  person: rowSchema('person'),
  account: rowSchema('account'),
  /** What is known of an address beyond its being there. */
  addresses: list(
    z.strictObject({
      address: text,
      status: z.enum(['active', 'suppressed', 'invalid']).optional(),
      lineType: z.enum(['mobile', 'landline', 'voip', 'unknown']).optional(),
      addressType: z.enum(['personal', 'work', 'unknown']).optional(),
      preferred: z.boolean().optional(),
    }),
  ),
  consents: list(consentSchema),
  holds: list(z.strictObject({ ...holdDetails, since: instantSchema })),
  contacts: list(contactSchema),
  payments: list(z.strictObject({ amount: minorSchema, paidAt: instantSchema })),
  promises: list(
    z.strictObject({
      amount: minorSchema,
      dueDate: dateSchema,
      madeAt: instantSchema,
      status: z.enum(['open', 'kept', 'partlyKept', 'broken', 'withdrawn']).default('open'),
    }),
  ),
  /** How the provider of a channel behaves instead of delivering: it refuses every message, or takes it and never answers. */
  providers: z.partialRecord(channelSchema, z.enum(['delivers', 'refuses', 'neverAnswers'])).default({}),
});

export type Subject = z.infer<typeof subjectSchema>;
