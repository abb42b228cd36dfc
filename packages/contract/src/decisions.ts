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
