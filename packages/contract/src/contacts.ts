import { z } from 'zod';
import { decisionSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { channelSchema, idParams, idSchema, instantSchema, saidSchema } from './values.ts';

/** What a colleague undertakes to say on a call, in the rules' words for what laws ask of one. */
export const CALL_ELEMENTS = [
  'callerIdentity',
  'collectorIdentification',
  'creditorIdentification',
  'debtAmountAndBasis',
  'debtCollectorDisclosure',
  'agencyLicence',
  'paymentOnlyToCreditor',
  'timeBarredDisclosure',
] as const;
export const callElementSchema = z.enum(CALL_ELEMENTS);
export type CallElement = z.infer<typeof callElementSchema>;

export const CALL_OUTCOMES = ['conversation', 'voicemailLeft', 'noAnswer', 'busy', 'wrongPerson'] as const;
export const callOutcomeSchema = z.enum(CALL_OUTCOMES);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** Made by the caller once for each deed, so that a second click is the same deed. */
const deedSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const callSchema = z
  .object({
    id: idSchema('attempt'),
    /** The number to dial, whole: whoever may call has to read it. */
    number: z.string(),
    at: instantSchema,
    outcome: callOutcomeSchema.nullable(),
    decisionId: idSchema('decision').nullable(),
  })
  .meta({ id: 'Call' });
export type Call = z.infer<typeof callSchema>;

const wordsSchema = z.union([
  z.object({ journeyId: idSchema('journey'), templateId: z.string().max(64) }),
  z.object({ subject: z.string().trim().max(200).optional(), text: z.string().trim().min(1).max(4000) }),
]);
export const newMessageSchema = z.object({ channel: channelSchema.exclude(['voice']), words: wordsSchema });
export type NewMessage = z.input<typeof newMessageSchema>;

/**
 * What became of a message that somebody wanted to send by hand. `review`: a colleague is asked first, and once they
 * approve the same words can be sent. `problem`: it could not even be put before the gate.
 */
const dispatchedSchema = z.object({
  outcome: z.enum(['sent', 'refused', 'review', 'notDelivered', 'unknown', 'impossible']),
  decision: decisionSchema.nullable(),
  problem: saidSchema.nullable(),
});

const account = idParams('account');

export const contactEndpoints = {
  ways: endpoint({
    method: 'post',
    path: '/accounts/{id}/ways',
    needs: 'accounts.read',
    summary: 'Ask the gate about every channel at once, now or at an instant to come; nothing is sent or counted',
    params: account,
    body: z.object({ at: instantSchema.optional() }),
    answer: z.object({
      at: instantSchema,
      ways: z.array(z.object({ channel: channelSchema, decision: decisionSchema.nullable(), problem: saidSchema.nullable() })),
    }),
  }),
  callSheet: endpoint({
    method: 'get',
    path: '/accounts/{id}/call-sheet',
    needs: 'contacts.make',
    summary: 'What the rules of the place ask to be said on a call, and calls of yours whose end is not noted',
    params: account,
    answer: z.object({ says: z.array(callElementSchema), open: z.array(callSchema) }),
  }),
  call: endpoint({
    method: 'post',
    path: '/accounts/{id}/calls',
    needs: 'contacts.make',
    summary: 'Ask the gate for a call: when it agrees the call counts from now and the number is shown',
    params: account,
    body: z.object({ deed: deedSchema, says: z.array(callElementSchema).max(CALL_ELEMENTS.length), callerIdShown: z.boolean() }),
    answer: z.object({ call: callSchema.nullable(), decision: decisionSchema.nullable(), problem: saidSchema.nullable() }),
  }),
  noteCall: endpoint({
    method: 'post',
    path: '/calls/{id}/outcome',
    needs: 'contacts.make',
    summary: 'How a call ended; after a wrong person the number is not used again',
    params: idParams('attempt'),
    body: z.object({
      outcome: callOutcomeSchema,
      /** They were asked who they are and it was the person: the number is confirmed as theirs. */
      identityVerified: z.boolean().default(false),
      note: z.string().trim().max(2000).optional(),
    }),
    answer: callSchema,
  }),
  texts: endpoint({
    method: 'get',
    path: '/accounts/{id}/texts',
    needs: 'contacts.make',
    summary: 'Published texts that can be sent to this person by hand, by channel',
    params: account,
    answer: z.object({
      items: z.array(
        z.object({
          journeyId: idSchema('journey'),
          journeyName: z.string(),
          templateId: z.string(),
          name: z.string(),
          channels: z.array(channelSchema),
        }),
      ),
    }),
  }),
  tryMessage: endpoint({
    method: 'post',
    path: '/accounts/{id}/messages/preview',
    needs: 'contacts.make',
    summary: 'The message as it would read, and what the gate would say to it now; nothing is sent or counted',
    params: account,
    body: newMessageSchema,
    answer: z.object({
      subject: z.string().nullable(),
      text: z.string(),
      to: z.string().nullable(),
      decision: decisionSchema.nullable(),
      problem: saidSchema.nullable(),
    }),
  }),
  approved: endpoint({
    method: 'get',
    path: '/approved-contacts',
    needs: 'contacts.make',
    summary: 'What you asked for by hand and a colleague let pass, to be made now',
    answer: z.object({
      items: z.array(
        z.object({
          taskId: idSchema('task'),
          accountId: idSchema('account'),
          personName: z.string(),
          what: z.enum(['message', 'call']),
          /** As it read when it was looked at; empty for a call. */
          text: z.string(),
          by: z.string(),
          note: z.string().nullable(),
          goodUntil: instantSchema,
        }),
      ),
    }),
  }),
  sendApproved: endpoint({
    method: 'post',
    path: '/approved-contacts/{id}/send',
    needs: 'contacts.make',
    summary: 'Send exactly the message that was looked at; the gate decides again, and one that would read otherwise is not sent',
    params: idParams('task'),
    body: z.object({ deed: deedSchema }),
    answer: dispatchedSchema,
  }),
  write: endpoint({
    method: 'post',
    path: '/accounts/{id}/messages',
    needs: 'contacts.make',
    summary: 'Send one message by hand through the gate',
    params: account,
    body: newMessageSchema.extend({ deed: deedSchema }),
    answer: dispatchedSchema,
  }),
} as const;
