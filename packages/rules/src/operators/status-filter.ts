import { z } from 'zod';
import { STATUSES, STATUS_FORMS } from '../vocabulary.ts';
import { durationSchema } from './values.ts';

/** Dates on a record with which its status may begin, and end. */
export const BEGIN_FIELDS = ['startsAt', 'since', 'receivedAt', 'noticeReceivedAt', 'evidenceReceivedAt', 'confirmedAt', 'at'] as const;
export const END_FIELDS = ['endsAt', 'agreedUntil'] as const;
const ENDING_FIELDS = ['verificationSentAt', 'responseSentAt', 'writtenConfirmationAt'] as const;
const DATE_FIELDS = [...BEGIN_FIELDS, ...END_FIELDS, ...ENDING_FIELDS, 'validationPeriodEnds'] as const;
const YES_NO_FIELDS = ['attorneyKnown', 'attorneyConsentsToDirectContact', 'customerRefusesOnThatGround', 'prePetition'] as const;

/** What must be so on the record itself. */
export const predicateSchema = z.union([
  z.strictObject({ field: z.enum(YES_NO_FIELDS), is: z.boolean() }),
  /** True also when the record does not say. */
  z.strictObject({ field: z.enum(YES_NO_FIELDS), isNot: z.boolean() }),
  z.strictObject({ field: z.literal('form'), in: z.array(z.enum(STATUS_FORMS)).min(1) }),
  z.strictObject({ field: z.literal('form'), notIn: z.array(z.enum(STATUS_FORMS)).min(1) }),
  z.strictObject({ field: z.enum(DATE_FIELDS), stated: z.boolean() }),
  /** Not later than another date of the record; true when either is not stated. */
  z.strictObject({ field: z.enum(DATE_FIELDS), notAfter: z.enum(DATE_FIELDS) }),
  /** Stated, and within so long after the status began. */
  z.strictObject({ field: z.enum(DATE_FIELDS), within: durationSchema }),
]);

export const statusFilterSchema = z.strictObject({
  anyOf: z.array(z.enum(STATUSES)).min(1),
  /** `debt`: a record that names debts counts for those only. `person`: it counts whatever it names. */
  scope: z.enum(['debt', 'person']).default('debt'),
  /** Only records that name the contact's medium, or none. */
  forThisMedium: z.boolean().default(false),
  where: z.array(predicateSchema).min(1).optional(),
  /** Any of these dates on the record ends the status. */
  endsWith: z.array(z.enum(ENDING_FIELDS)).min(1).optional(),
  /** Ends by itself so long after it began; a stated end that is later than this does not prolong it. */
  lasts: durationSchema.optional(),
});
export type StatusFilter = z.output<typeof statusFilterSchema>;
