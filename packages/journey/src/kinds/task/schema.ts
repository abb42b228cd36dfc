import { z } from 'zod';
import { durationSchema, localIdSchema, nameSchema } from '../duration-schema.ts';

export const taskSchema = z.strictObject({
  queue: nameSchema,
  title: nameSchema,
  instructions: z.string().max(2000),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  dueIn: durationSchema,
  outcomes: z
    .array(z.strictObject({ id: localIdSchema, name: nameSchema }))
    .min(1)
    .max(8),
  /** Overdue: the person stays and the queue shows it, or the `overdue` branch is taken and the task withdrawn. */
  overdue: z.enum(['stay', 'leave']),
});
export type TaskConfig = z.infer<typeof taskSchema>;
