import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, localeSchema, moneySchema } from './values.ts';

/** A condition as journeys state it. Its grammar is `@makegood/journey`'s; both ends parse it there. */
export const journeyConditionSchema = z.record(z.string(), z.unknown()).meta({ id: 'JourneyCondition' });

const count = z.int().min(0);

/** One account that a condition was asked of, as far as it helps to recognise it. */
export const audienceMemberSchema = z.object({
  id: idSchema('account'),
  reference: z.string(),
  personName: z.string(),
  balance: moneySchema,
  daysPastDue: z.int(),
});
export type AudienceMember = z.infer<typeof audienceMemberSchema>;

/** How many accounts a condition is true of. One answer looks at a bounded part; `next` leads to the following one. */
export const audienceSchema = z
  .object({
    /** By the workspace's clock. */
    at: instantSchema,
    /** Open accounts of the workspace, looked at or not. */
    open: count,
    /** Of these, looked at in this part. */
    looked: count,
    matching: count,
    /** For which the condition cannot be decided, because something that it names is not known of them. They do not match. */
    unknown: count,
    /** Of those that match: the language in which their people would be written to. */
    languages: z.array(z.object({ locale: localeSchema, accounts: count })),
    /** Of those that match: in which country (ISO 3166-1) their people live; null where nobody knows. */
    countries: z.array(z.object({ country: z.string().nullable(), accounts: count })),
    members: z.array(audienceMemberSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Audience' });
export type Audience = z.infer<typeof audienceSchema>;

/** What a fact is in this portfolio, most frequent first, so that nobody has to know how it is written. */
export const factValuesSchema = z.object({
  looked: count,
  /** False when there are more accounts than were looked at. */
  complete: z.boolean(),
  facts: z.array(
    z.object({ fact: z.string(), values: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), accounts: count })) }),
  ),
});
export type FactValues = z.infer<typeof factValuesSchema>;

export const audienceEndpoints = {
  count: endpoint({
    method: 'post',
    path: '/audience',
    needs: 'accounts.read',
    summary: 'How many open accounts a condition is true of now, part by part; nothing is changed',
    body: z.object({
      /** Null: every open account. */
      condition: journeyConditionSchema.nullable(),
      cursor: z.string().max(500).optional(),
      /** Some accounts by name: of those that match, or of those that cannot be decided. */
      members: z.object({ of: z.enum(['matching', 'unknown']), limit: z.int().min(1).max(50) }).optional(),
    }),
    answer: audienceSchema,
  }),
  values: endpoint({
    method: 'get',
    path: '/audience/values',
    needs: 'accounts.read',
    summary: 'Which values the facts of open accounts have here, and which fields of its own the portfolio has',
    answer: factValuesSchema,
  }),
} as const;
