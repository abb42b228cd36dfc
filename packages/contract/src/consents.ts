import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { proofSchema, newProofSchema } from './proof.ts';
import { channelSchema, idParams, idSchema, instantSchema } from './values.ts';

/** Kinds of consent, in the words of the rules' fact catalogue. */
export const CONSENT_KINDS = [
  'channelAuthorisation',
  'electronicContactConsent',
  'priorExpressConsent',
  'writtenEmailConsent',
  'offHoursConsent',
  'callBackConsent',
  'frequencyConsent',
  'contactAtWorkConsent',
  'workAddressConsent',
  'thirdPartyContactConsent',
] as const;
export const consentKindSchema = z.enum(CONSENT_KINDS);
export type ConsentKind = z.infer<typeof consentKindSchema>;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** From (inside) to (outside), by the person's own clock; one that does not end after it begins runs past midnight. */
export const dailyHoursSchema = z.tuple([clock, clock]);
export const weekdaySchema = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const consentEntrySchema = z
  .object({
    id: idSchema('consent'),
    channel: channelSchema.nullable(),
    /** Masked for roles that need not read it. */
    address: z.string().nullable(),
    state: z.enum(['given', 'refused', 'revoked', 'expired']),
    /** When it was given, refused, taken back or ran out. */
    since: instantSchema,
    until: instantSchema.nullable(),
    /** Only for this account. */
    thisAccount: z.boolean(),
    hours: dailyHoursSchema.nullable(),
    weekdays: z.array(weekdaySchema),
    words: z.string().nullable(),
    proof: proofSchema,
    by: z.string(),
  })
  .meta({ id: 'ConsentEntry' });
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

export const newConsentSchema = newProofSchema.extend({
  kind: consentKindSchema,
  /** False: they were asked and said no. */
  given: z.boolean(),
  /** Absent: every channel; and so for the address. */
  channel: channelSchema.optional(),
  addressId: idSchema('address').optional(),
  thisAccount: z.boolean().default(false),
  until: instantSchema.optional(),
  hours: dailyHoursSchema.optional(),
  weekdays: z.array(weekdaySchema).min(1).max(7).optional(),
  /** The wording that was shown or said. */
  words: z.string().trim().min(1).max(2000).optional(),
  /** Of a written consent to e-mail (New York State asks for both): the person gave the address for this, and it is not their employer’s. */
  addressGivenForThis: z.boolean().optional(),
  notEmployers: z.boolean().optional(),
});

export const consentEndpoints = {
  record: endpoint({
    method: 'post',
    path: '/accounts/{id}/consents',
    needs: 'accounts.consent',
    summary: 'Write down what a person allowed or refused',
    params: idParams('account'),
    body: newConsentSchema,
    answer: z.object({ id: idSchema('consent') }),
  }),
  revoke: endpoint({
    method: 'post',
    path: '/consents/{id}/revoke',
    needs: 'accounts.consent',
    summary: 'Take a consent back in the person’s name; with `close` its channel is closed at once for every journey and agent',
    params: idParams('consent'),
    body: newProofSchema.extend({ close: z.boolean().default(true) }),
    answer: z.object({ id: idSchema('consent'), hold: idSchema('hold').nullable() }),
  }),
} as const;
