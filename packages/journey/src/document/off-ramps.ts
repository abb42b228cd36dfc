import { z } from 'zod';
import { localIdSchema } from '../kinds/duration-schema.ts';
import { outcomeSchema } from '../kinds/exit/schema.ts';

export const OFF_RAMP_EVENTS = [
  'paidInFull',
  'disputed',
  'ceased',
  'represented',
  'bankrupt',
  'deceased',
  'vulnerable',
  'moratorium',
  'hardship',
] as const;

/** Journey-wide: when it happens, whatever wait is going on ends at once and the enrolment leaves or goes to a step. */
export const offRampSchema = z.strictObject({
  on: z.enum(OFF_RAMP_EVENTS),
  then: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('exit'), outcome: outcomeSchema }),
    z.strictObject({ type: z.literal('go'), step: localIdSchema }),
  ]),
});
export type OffRamp = z.infer<typeof offRampSchema>;
export type OffRampEvent = OffRamp['on'];

/** A way out that ends the journey: cured for who has paid everything, stopped for everybody else. */
export const rampToEnd = (on: OffRampEvent): OffRamp => ({
  on,
  then: { type: 'exit', outcome: on === 'paidInFull' ? 'cured' : 'stopped' },
});

/** What a new journey begins with: every one of these ends contact by law or by decency. */
export const DEFAULT_OFF_RAMPS: readonly OffRamp[] = OFF_RAMP_EVENTS.map(rampToEnd);
