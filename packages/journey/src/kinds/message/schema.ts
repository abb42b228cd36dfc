import { z } from 'zod';
import { durationSchema, localIdSchema, nameSchema } from '../duration-schema.ts';

export const channelSchema = z.enum(['email', 'sms', 'whatsapp', 'voice']);
export type ChannelId = z.infer<typeof channelSchema>;

export const variantSchema = z.strictObject({
  id: localIdSchema,
  name: nameSchema,
  template: localIdSchema,
  weight: z.int().min(0).max(100),
});

export const messageSchema = z.strictObject({
  /** Tried in this order: the next one when an address is missing, the provider refuses, or a rule blocks the channel. */
  channels: z.array(channelSchema).min(1).max(4),
  /** A channel of the list that the person asked for comes first, unless it says `asDrawn`. */
  order: z.literal('asDrawn').optional(),
  /** More than one is a test; the weights sum to 100. */
  variants: z.array(variantSchema).min(1).max(6),
  purpose: z.enum(['collection', 'reminder', 'notice', 'confirmation', 'reply']),
  /** A contact that the rules put off longer than this counts as blocked. */
  giveUpAfter: durationSchema,
  /** `accepted`: go on once it left. `delivered`: wait for the provider's word. `replied`: wait for an answer. */
  waitFor: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('accepted') }),
    z.strictObject({ type: z.literal('delivered'), within: durationSchema }),
    z.strictObject({ type: z.literal('replied'), within: durationSchema }),
  ]),
});
export type MessageConfig = z.infer<typeof messageSchema>;
