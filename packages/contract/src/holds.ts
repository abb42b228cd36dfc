import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { proofSchema, newProofSchema } from './proof.ts';
import { channelSchema, idParams, idSchema, instantSchema } from './values.ts';

/** Statuses that stop contact; the same as the journey room's hold statuses. */
export const HOLD_KINDS = [
  'disputed',
  'represented',
  'bankrupt',
  'deceased',
  'ceased',
  'vulnerable',
  'moratorium',
  'hardship',
  'fraudSuspected',
  'paymentPlan',
] as const;
export const holdKindSchema = z.enum(HOLD_KINDS);
export type HoldKind = z.infer<typeof holdKindSchema>;

/** The more exact words of the rules for what a hold says, by kind; the first is what is meant when nothing more is said. */
export const PARTICULARS_OF = {
  disputed: [
    'writtenDispute',
    'oralDispute',
    'verificationRequested',
    'disputedOnValidGrounds',
    'substantiationRequested',
    'accountingRequested',
    'disputedTakeToCourt',
    'contestedInWritingMayProceedToCourt',
  ],
  represented: ['representedByAttorney', 'legalAdviserNotified', 'authorisedRepresentative', 'financialCounsellor'],
  bankrupt: ['bankruptcyFiled', 'bankruptcyDischarged', 'debtReview'],
  deceased: ['deceased'],
  ceased: ['ceaseCommunicationWritten'],
  vulnerable: [
    'vulnerable',
    'mentalCapacityLimitation',
    'legallyIncapacitated',
    'inpatientTreatment',
    'surgeryOrHospitalisation',
    'bereavement',
    'disabilityGroup1',
    'minor',
  ],
  moratorium: [
    'moratorium',
    'breathingSpaceStandard',
    'breathingSpaceMentalHealth',
    'scottishMoratorium',
    'debtAdviserDevelopingPlan',
    'specialDisasterArea',
  ],
  hardship: ['hardshipNotice'],
  fraudSuspected: ['disputedOnValidGrounds'],
  paymentPlan: ['moratorium'],
} as const satisfies Record<HoldKind, readonly string[]>;
export type HoldParticular = (typeof PARTICULARS_OF)[HoldKind][number];
export const HOLD_PARTICULARS: readonly HoldParticular[] = [
  ...new Set(HOLD_KINDS.flatMap((kind): readonly HoldParticular[] => PARTICULARS_OF[kind])),
];
export const holdParticularSchema = z.enum(HOLD_PARTICULARS);

export const holdScopeSchema = z.enum(['person', 'account', 'address', 'channel']);

export const holdSchema = z
  .object({
    id: idSchema('hold'),
    kind: holdKindSchema,
    /** What it is more exactly, where somebody said so. */
    particular: holdParticularSchema.nullable(),
    scope: holdScopeSchema,
    /** Masked, when the scope is one address. */
    address: z.string().nullable(),
    /** When the scope is one channel. */
    channel: channelSchema.nullable(),
    from: instantSchema,
    /** Null holds until somebody lifts it. */
    until: instantSchema.nullable(),
    note: z.string().nullable(),
    proof: proofSchema,
    /** What was recorded that ends it for some rules: when verification or an answer was sent, when they confirmed in writing. */
    verificationSentAt: instantSchema.nullable(),
    responseSentAt: instantSchema.nullable(),
    writtenConfirmationAt: instantSchema.nullable(),
    by: z.string(),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof holdSchema>;

export const newHoldSchema = newProofSchema.extend({
  kind: holdKindSchema,
  particular: holdParticularSchema.optional(),
  scope: holdScopeSchema,
  /** Needed by the scope `address`, respectively `channel`. */
  addressId: idSchema('address').optional(),
  channel: channelSchema.optional(),
  until: instantSchema.optional(),
});
export type NewHold = z.input<typeof newHoldSchema>;

export const holdEndpoints = {
  lift: endpoint({
    method: 'delete',
    path: '/holds/{id}',
    needs: 'accounts.hold',
    summary: 'Lift a hold from now on',
    params: idParams('hold'),
    answer: holdSchema,
  }),
  settle: endpoint({
    method: 'post',
    path: '/holds/{id}/endings',
    needs: 'accounts.hold',
    summary: 'Record on a hold what ends it for the rules that say so: verification sent, answer sent, confirmed in writing',
    params: idParams('hold'),
    body: z.object({ ending: z.enum(['verificationSentAt', 'responseSentAt', 'writtenConfirmationAt']), at: instantSchema.optional() }),
    answer: holdSchema,
  }),
} as const;
