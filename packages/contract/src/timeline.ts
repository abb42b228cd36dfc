import { z } from 'zod';
import { callOutcomeSchema } from './contacts.ts';
import { holdKindSchema } from './holds.ts';
import { preferenceKindSchema } from './preferences.ts';
import { channelSchema, idSchema, instantSchema, localDateSchema, moneySchema, saidSchema, verdictSchema } from './values.ts';

/** How the account page filters: contacts (and replies), money (payments, promises), decisions of the gate, and the rest. */
export const timelineGroupSchema = z.enum(['contacts', 'money', 'decisions', 'other']);
export type TimelineGroup = z.infer<typeof timelineGroupSchema>;

const item = <Kind extends string, Group extends TimelineGroup, Shape extends z.ZodRawShape>(kind: Kind, group: Group, shape: Shape) =>
  z.object({ id: z.string(), at: instantSchema, kind: z.literal(kind), group: z.literal(group), ...shape });

const journeyRef = { journeyId: idSchema('journey'), journeyName: z.string(), versionNumber: z.int() };

/** One thing that happened to an account. The app puts it into words; what people or rules said is carried as it was said. */
export const timelineItemSchema = z
  .discriminatedUnion('kind', [
    item('entered', 'other', { ...journeyRef, why: saidSchema.nullable() }),
    item('left', 'other', { ...journeyRef, outcome: z.string() }),
    item('moved', 'other', { ...journeyRef, fromVersion: z.int(), stepName: z.string() }),
    item('stuck', 'other', { ...journeyRef, stepName: z.string(), reason: saidSchema }),
    item('message', 'contacts', {
      channel: channelSchema,
      status: z.enum(['sending', 'accepted', 'delivered', 'failed', 'unknown']),
      stepName: z.string().nullable(),
      variant: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string(),
      to: z.string(),
      decisionId: idSchema('decision').nullable(),
      reason: saidSchema.nullable(),
      /** The channel came first because the person asked for it. */
      preferred: z.boolean(),
    }),
    item('reply', 'contacts', { channel: channelSchema, text: z.string(), meaning: saidSchema.nullable() }),
    item('decision', 'decisions', {
      decisionId: idSchema('decision'),
      channel: channelSchema,
      verdict: verdictSchema,
      until: instantSchema.nullable(),
      objections: z.int().min(0),
      /** Title of the rule that binds hardest; null when none objected. */
      rule: saidSchema.nullable(),
      stepName: z.string().nullable(),
      /** The channel came first because the person asked for it. */
      preferred: z.boolean(),
    }),
    item('payment', 'money', { amount: moneySchema, balance: moneySchema, method: z.string().nullable(), keptPromise: z.boolean() }),
    item('promise', 'money', {
      amount: moneySchema,
      due: localDateSchema,
      state: z.enum(['made', 'kept', 'partlyKept', 'broken', 'withdrawn']),
    }),
    item('hold', 'other', { hold: holdKindSchema, change: z.enum(['placed', 'lifted']), until: instantSchema.nullable(), by: z.string() }),
    /** Consents of one kind that were recorded together. */
    item('consent', 'other', {
      name: saidSchema,
      change: z.enum(['given', 'refused', 'revoked']),
      channels: z.array(channelSchema),
      until: instantSchema.nullable(),
      by: z.string(),
    }),
    item('preference', 'other', {
      preference: preferenceKindSchema,
      change: z.enum(['set', 'withdrawn']),
      channel: channelSchema.nullable(),
      until: instantSchema.nullable(),
      by: z.string(),
    }),
    item('call', 'contacts', {
      outcome: callOutcomeSchema.nullable(),
      to: z.string(),
      note: z.string().nullable(),
      by: z.string(),
      decisionId: idSchema('decision').nullable(),
    }),
    item('task', 'other', {
      taskId: idSchema('task'),
      title: z.string(),
      queue: z.string(),
      change: z.enum(['opened', 'taken', 'completed', 'overdue', 'withdrawn']),
      outcome: z.string().nullable(),
      by: z.string().nullable(),
    }),
    item('update', 'other', { changes: z.array(z.object({ label: saidSchema, value: saidSchema.nullable() })) }),
    item('request', 'other', { name: z.string(), outcome: z.enum(['answered', 'failed']), reason: saidSchema.nullable() }),
    item('imported', 'other', { fileName: z.string(), created: z.boolean() }),
    item('paused', 'other', { ...journeyRef, by: z.string().nullable() }),
    item('resumed', 'other', { ...journeyRef, by: z.string().nullable() }),
    item('waiting', 'other', { ...journeyRef, stepName: z.string(), until: instantSchema.nullable(), why: saidSchema.nullable() }),
  ])
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.infer<typeof timelineItemSchema>;
export type TimelineItemOf<Kind extends TimelineItem['kind']> = Extract<TimelineItem, { kind: Kind }>;
