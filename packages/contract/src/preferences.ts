import { z } from 'zod';
import { dailyHoursSchema, weekdaySchema } from './consents.ts';
import { endpoint } from './endpoint.ts';
import { proofSchema, newProofSchema } from './proof.ts';
import { channelSchema, idParams, idSchema, instantSchema, localeSchema, zoneSchema } from './values.ts';

/**
 * What people ask for about when, where and how they are reached. `inconvenientTimes`: not then. `contactPreference`: only
 * then. The last two are kept and shown; no law reads them.
 */
export const PREFERENCE_KINDS = [
  'inconvenientTimes',
  'contactPreference',
  'writtenOnly',
  'noWorkplaceCalls',
  'employerProhibitsContact',
  'statedLocation',
  'preferredChannel',
  'language',
] as const;
export const preferenceKindSchema = z.enum(PREFERENCE_KINDS);
export type PreferenceKind = z.infer<typeof preferenceKindSchema>;

export const preferenceSchema = z
  .object({
    id: idSchema('preference'),
    kind: preferenceKindSchema,
    channel: channelSchema.nullable(),
    hours: z.array(dailyHoursSchema),
    weekdays: z.array(weekdaySchema),
    zone: zoneSchema.nullable(),
    language: localeSchema.nullable(),
    since: instantSchema,
    until: instantSchema.nullable(),
    proof: proofSchema,
    by: z.string(),
  })
  .meta({ id: 'Preference' });
export type Preference = z.infer<typeof preferenceSchema>;

export const newPreferenceSchema = newProofSchema.extend({
  kind: preferenceKindSchema,
  /** Absent: every channel. */
  channel: channelSchema.optional(),
  hours: z.array(dailyHoursSchema).max(8).optional(),
  weekdays: z.array(weekdaySchema).min(1).max(7).optional(),
  zone: zoneSchema.optional(),
  language: localeSchema.optional(),
  until: instantSchema.optional(),
});

export const preferenceEndpoints = {
  set: endpoint({
    method: 'post',
    path: '/accounts/{id}/preferences',
    needs: 'accounts.consent',
    summary: 'Write down what a person asked for; it takes the place of an earlier wish of the same kind for the same channel',
    params: idParams('account'),
    body: newPreferenceSchema,
    answer: preferenceSchema,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/preferences/{id}/withdraw',
    needs: 'accounts.consent',
    summary: 'The person no longer asks for it',
    params: idParams('preference'),
    body: newProofSchema,
    answer: preferenceSchema,
  }),
} as const;
