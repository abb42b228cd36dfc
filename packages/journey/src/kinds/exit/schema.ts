import { z } from 'zod';

export const OUTCOMES = ['cured', 'promised', 'arranged', 'escalated', 'exhausted', 'stopped', 'heldOut', 'other'] as const;
export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

export const exitSchema = z.strictObject({ outcome: outcomeSchema });
export type ExitConfig = z.infer<typeof exitSchema>;
