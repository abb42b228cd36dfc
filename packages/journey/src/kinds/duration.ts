import { DAY, HOUR, MINUTE } from '@makegood/base';
import type { z } from 'zod';
import type { durationSchema } from './duration-schema.ts';

/** A length of time as people say it. Days and weeks are multiples of 24 hours; waits for a wall-clock time are their own kind. */
export type Duration = z.infer<typeof durationSchema>;

const UNITS = { minutes: MINUTE, hours: HOUR, days: DAY, weeks: 7 * DAY } as const;

/** Milliseconds. */
export const lengthOf = (duration: Duration): number => duration.amount * UNITS[duration.unit];
