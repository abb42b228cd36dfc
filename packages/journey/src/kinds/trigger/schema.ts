import { z } from 'zod';
import { conditionSchema } from '../../conditions/schema.ts';
import { durationSchema, nameSchema, timeOfDaySchema, weekdaySchema } from '../duration-schema.ts';

/** What brings an account into the journey. `conditions` is looked at whenever an account or the day changes. */
export const triggerSchema = z.strictObject({
  on: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('conditions'), when: conditionSchema }),
    z.strictObject({ type: z.literal('event'), event: nameSchema, when: conditionSchema.optional() }),
    z.strictObject({
      type: z.literal('schedule'),
      weekdays: z.array(weekdaySchema).min(1).max(7),
      time: timeOfDaySchema,
      zone: z.string().max(64),
      when: conditionSchema.optional(),
    }),
    z.strictObject({ type: z.literal('manual'), when: conditionSchema.optional() }),
  ]),
  /** `once` per account; `again` when the earlier run ended at least `after` ago. Never two runs of one journey at a time. */
  reentry: z.discriminatedUnion('policy', [
    z.strictObject({ policy: z.literal('once') }),
    z.strictObject({ policy: z.literal('again'), after: durationSchema }),
  ]),
});
export type TriggerConfig = z.infer<typeof triggerSchema>;
