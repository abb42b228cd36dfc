import { z } from 'zod';
import { consentEntrySchema } from './consents.ts';
import { citationSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { holdSchema, newHoldSchema } from './holds.ts';
import { preferenceSchema } from './preferences.ts';
import { channelSchema, idParams, instantSchema, saidSchema, verdictSchema } from './values.ts';

/** What is tried, to find out what a hold, a consent or a wish does: asking for money, serving the account, what a law prescribes to send. */
export const TRIED_PURPOSES = ['collection', 'servicing', 'legallyRequiredNotice'] as const;
export const triedPurposeSchema = z.enum(TRIED_PURPOSES);
export type TriedPurpose = z.infer<typeof triedPurposeSchema>;

/** What is recorded on a hold to end it before its time, in the rules' words. */
export const HOLD_ENDINGS = ['verificationSentAt', 'responseSentAt', 'writtenConfirmationAt'] as const;
export const holdEndingSchema = z.enum(HOLD_ENDINGS);
export type HoldEnding = z.infer<typeof holdEndingSchema>;

/** One rule that objects because of a hold, a refusal or a wish; for a consent, one that would object without it. */
export const bearingSchema = z
  .object({
    rule: z.string(),
    title: saidSchema,
    verdict: verdictSchema,
    jurisdiction: saidSchema,
    citations: z.array(citationSchema),
    channels: z.array(channelSchema),
    purposes: z.array(triedPurposeSchema),
    /** When this rule lets go by itself; null when it does not. */
    until: instantSchema.nullable(),
    /** What ends it when it is recorded. */
    endsWith: z.array(holdEndingSchema),
  })
  .meta({ id: 'Bearing' });
export type Bearing = z.infer<typeof bearingSchema>;

/** For how long a law lets such a hold last; the latest of the rules in force. */
export const termSchema = z.object({ until: instantSchema, rule: z.string(), title: saidSchema, citations: z.array(citationSchema) });

export const standingSchema = z
  .object({
    at: instantSchema,
    holds: z.array(holdSchema.extend({ bears: z.array(bearingSchema) })),
    /** By kind, so that a kind is told once; within it the latest word for each channel and address. */
    consents: z.array(
      z.object({
        type: z.string(),
        name: saidSchema,
        entries: z.array(consentEntrySchema.extend({ bears: z.array(bearingSchema) })),
      }),
    ),
    preferences: z.array(preferenceSchema.extend({ bears: z.array(bearingSchema) })),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof standingSchema>;

export const standingEndpoints = {
  read: endpoint({
    method: 'get',
    path: '/accounts/{id}/standing',
    needs: 'accounts.read',
    summary: 'What holds, consents and wishes there are, and what each of them stops or allows by which rule',
    params: idParams('account'),
    answer: standingSchema,
  }),
  tryHold: endpoint({
    method: 'post',
    path: '/accounts/{id}/holds/preview',
    needs: 'accounts.hold',
    summary: 'What such a hold would stop and for how long the law lets it last; nothing is placed',
    params: idParams('account'),
    body: newHoldSchema,
    answer: z.object({ bears: z.array(bearingSchema), term: termSchema.nullable() }),
  }),
} as const;
