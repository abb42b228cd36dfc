import { z } from 'zod';
import { endpoint } from './endpoint.ts';
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

export const holdScopeSchema = z.enum(['person', 'account', 'address', 'channel']);

export const holdSchema = z
  .object({
    id: idSchema('hold'),
    kind: holdKindSchema,
    scope: holdScopeSchema,
    /** Masked, when the scope is one address. */
    address: z.string().nullable(),
    /** When the scope is one channel. */
    channel: channelSchema.nullable(),
    from: instantSchema,
    /** Null holds until somebody lifts it. */
    until: instantSchema.nullable(),
    note: z.string().nullable(),
    by: z.string(),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof holdSchema>;

export const newHoldSchema = z.object({
  kind: holdKindSchema,
  scope: holdScopeSchema,
  /** Needed by the scope `address`, respectively `channel`. */
  addressId: idSchema('address').optional(),
  channel: channelSchema.optional(),
  until: instantSchema.optional(),
  note: z.string().trim().max(1000).optional(),
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
} as const;
