import { z } from 'zod';
import { durationSchema, localIdSchema, nameSchema, timeOfDaySchema, weekdaySchema } from '../duration-schema.ts';
import { channelSchema } from '../message/schema.ts';

export const waitEventSchema = z.strictObject({
  /** The branch taken when it happens. */
  id: localIdSchema,
  event: z.enum(['payment', 'paidInFull', 'reply', 'clicked', 'promise', 'custom']),
  /** For `custom`, the event's name; for `reply`, the intent, or any when absent. */
  name: nameSchema.optional(),
});

export const waitSchema = z.strictObject({
  until: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('duration'), duration: durationSchema }),
    z.strictObject({ type: z.literal('date'), date: z.iso.date(), time: timeOfDaySchema }),
    z.strictObject({ type: z.literal('field'), fact: z.string().max(120), offsetDays: z.int().min(-400).max(400), time: timeOfDaySchema }),
    z.strictObject({ type: z.literal('weekday'), weekdays: z.array(weekdaySchema).min(1).max(7), time: timeOfDaySchema }),
    /** The next minute at which a contact by this channel is lawful; `best` also looks at when the person answers. */
    z.strictObject({ type: z.literal('lawful'), channel: channelSchema, best: z.boolean(), atMost: durationSchema }),
    z.strictObject({
      type: z.literal('events'),
      events: z.array(waitEventSchema).min(1).max(10),
      timeout: durationSchema.optional(),
    }),
  ]),
});
export type WaitConfig = z.infer<typeof waitSchema>;
export type WaitEvent = z.infer<typeof waitEventSchema>;
