import { channelSchema } from '@makegood/journey';
import { z } from 'zod';
import { dateSchema, holdDetails, instantSchema, minorSchema } from './subject-schema.ts';

const name = z.string().trim().min(1).max(120);
const localId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** A step of a plan, at most three called journeys deep: `ask/remind`. */
const stepId = z.string().regex(/^[A-Za-z0-9_-]{1,64}(\/[A-Za-z0-9_-]{1,64}){0,3}$/);

const line = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    /** When it happened, stamped where it entered the house. */
    at: instantSchema,
    /** When the engine hears of it, where that is later. */
    arrivesAt: instantSchema.optional(),
    /** The same id twice is the same event twice. */
    id: z.string().min(1).max(120).optional(),
    ...shape,
  });

/** By the command's key, or by the step that gave it, and then the newest one is meant. */
const about = { key: z.string().min(1).max(300).optional(), step: stepId.optional() };

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .optional();

/**
 * One line of `events.jsonl`. Money, words, holds and promises reach the store as they do in the product, with all that
 * follows from them; the rest is handed to the enrolment as it is.
 */
export const storyLineSchema = z.discriminatedUnion('type', [
  line('payment', { amount: minorSchema, currency, paidInFull: z.boolean().optional() }),
  /** `text` is what the debtor wrote; `intent` stands for words that somebody has understood already. */
  line('reply', { channel: channelSchema, text: z.string().min(1).max(20_000).optional(), intent: name.optional() }).refine(
    (reply) => (reply.text === undefined) !== (reply.intent === undefined),
    { message: 'needs either text or intent' },
  ),
  line('hold', holdDetails),
  line('promise', { amount: minorSchema, currency, dueDate: dateSchema }),
  line('delivery', { ...about, status: z.enum(['delivered', 'failed']), code: name.optional() }),
  line('clicked', { link: z.enum(['pay', 'unsubscribe', 'preferences']) }),
  line('task', { ...about, outcome: localId, note: z.string().max(2_000).optional() }),
  line('custom', { name }),
  line('pause', {}),
  line('resume', { policy: z.enum(['now', 'retime', 'skip']) }),
  line('retry', {}),
  line('skip', { branch: localId }),
  line('cancel', { reason: name }),
  line('migrate', { plan: z.string().regex(/^sha256:[0-9a-f]{64}$/), step: stepId.nullable() }),
  /** Another document is published, and whoever is under way moves: to the step of the same id, or by the map. */
  line('publish', { journey: z.string().min(1).max(1_000), map: z.record(stepId, stepId.nullable()).optional() }),
]);

export type StoryLine = z.infer<typeof storyLineSchema>;
