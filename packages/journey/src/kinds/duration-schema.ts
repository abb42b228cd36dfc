import { z } from 'zod';

export const durationSchema = z.strictObject({
  amount: z.int().min(0).max(10_000),
  unit: z.enum(['minutes', 'hours', 'days', 'weeks']),
});

/** Wall-clock time of day, `HH:MM`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const weekdaySchema = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** Ids inside a document: short, readable, safe in keys. What every object has (`constructor`) would be found where nothing is. */
export const localIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((id) => !(id in Object.prototype));
export const nameSchema = z.string().trim().min(1).max(120);
