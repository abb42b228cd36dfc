import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { channelSchema, idParams, idSchema, instantSchema, saidSchema, verdictSchema, zoneSchema } from './values.ts';

export const citationSchema = z.object({ text: z.string(), url: z.string().nullable() });

/** One rule's word on one contact. */
export const ruleWordSchema = z.object({
  rule: z.string(),
  title: saidSchema,
  verdict: verdictSchema,
  /** Why it said so, with the values it saw. */
  reason: saidSchema.nullable(),
  /** The first instant at which this rule alone no longer objects; null when waiting does not cure it. */
  until: instantSchema.nullable(),
  jurisdiction: saidSchema,
  pack: z.object({ id: z.string(), version: z.string() }),
  citations: z.array(citationSchema),
});
export type RuleWord = z.infer<typeof ruleWordSchema>;

/** What only a decision that was kept has: by what exactly it was made, who let it pass, and what vouches for it. */
export const keptPartSchema = z.object({
  packs: z.array(z.object({ id: z.string(), title: saidSchema, version: z.string(), hash: z.string() })),
  /** Who looked at it where a rule asks for a person, and let it pass or not. */
  review: z
    .object({
      by: z.string(),
      at: instantSchema.nullable(),
      outcome: z.enum(['approved', 'refused', 'waiting']),
      note: z.string().nullable(),
      /** The rules that had asked for a person. */
      rules: z.array(z.object({ rule: z.string(), title: saidSchema })),
    })
    .nullable(),
  /** The entry of the audit trail that carries its hash. */
  entry: z.object({ sequence: z.int(), at: instantSchema, hash: z.string(), record: z.string() }).nullable(),
});
export type KeptPart = z.infer<typeof keptPartSchema>;

export const decisionSchema = z
  .object({
    /** Null for a question that was only asked (nothing was kept). */
    id: idSchema('decision').nullable(),
    at: instantSchema,
    channel: channelSchema,
    verdict: verdictSchema,
    /** The earliest instant at which every rule agrees; null when it is allowed now or waiting does not cure it. */
    until: instantSchema.nullable(),
    /** Every zone that was reckoned with. */
    zones: z.array(zoneSchema),
    subject: z.object({
      accountId: idSchema('account'),
      personName: z.string(),
      journeyId: idSchema('journey').nullable(),
      journeyName: z.string().nullable(),
      stepName: z.string().nullable(),
    }),
    objected: z.array(ruleWordSchema),
    agreed: z.array(ruleWordSchema),
    facts: z.array(z.object({ fact: z.string(), label: saidSchema, value: saidSchema.nullable() })),
    /** When the contact went out after all. */
    sentAt: instantSchema.nullable(),
    tzdata: z.string().nullable(),
    /** Absent where nothing was kept, and in lists. */
    kept: keptPartSchema.optional(),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;

export const decisionEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/decisions/{id}',
    needs: 'accounts.read',
    summary: 'One decision of the gate, whole: it is the evidence',
    params: idParams('decision'),
    answer: decisionSchema,
  }),
} as const;
