import { z } from 'zod';
import { nameSchema } from '../duration-schema.ts';

export const HOLD_STATUSES = [
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
export const holdStatusSchema = z.enum(HOLD_STATUSES);
export type HoldStatus = z.infer<typeof holdStatusSchema>;

const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);

export const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('setField'),
    field: fieldName,
    value: z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
  }),
  z.strictObject({ type: z.literal('addTag'), tag: nameSchema }),
  z.strictObject({ type: z.literal('removeTag'), tag: nameSchema }),
  z.strictObject({ type: z.literal('addHold'), status: holdStatusSchema, days: z.int().min(1).max(3650).optional() }),
  z.strictObject({ type: z.literal('releaseHold'), status: holdStatusSchema }),
]);
export type Change = z.infer<typeof changeSchema>;

export const updateSchema = z.strictObject({ changes: z.array(changeSchema).min(1).max(20) });
export type UpdateConfig = z.infer<typeof updateSchema>;
