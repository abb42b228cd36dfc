import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './lists.ts';
import { engineKindSchema } from './session.ts';
import { channelSchema, idSchema, instantSchema, localeSchema, moneySchema, saidSchema, zoneSchema } from './values.ts';

export const clockSchema = z.object({
  now: instantSchema,
  zone: zoneSchema,
  /** The zone's city as people say it. */
  city: z.string(),
  /** Other places where the portfolio lives. */
  cities: z.array(z.object({ name: z.string(), zone: zoneSchema })),
  engine: engineKindSchema,
  accounts: z.int().min(0),
  /** The next instant at which something is due; null when nothing is. */
  nextAt: instantSchema.nullable(),
});
export type SandboxClock = z.infer<typeof clockSchema>;

const reasonCountSchema = z.object({ reason: saidSchema, count: z.int().min(0) });

/** What happened while the clock was stepped. Counts of contacts, accounts and tasks. */
export const stepSummarySchema = z.object({
  accounts: z.int().min(0),
  sent: z.array(z.object({ channel: channelSchema, count: z.int().min(0) })),
  waited: z.array(reasonCountSchema),
  refused: z.array(reasonCountSchema),
  replies: z.int().min(0),
  paid: z.object({ accounts: z.int().min(0), amounts: z.array(moneySchema) }),
  handedOn: z.object({ tasks: z.int().min(0), overdue: z.int().min(0) }),
});
export type StepSummary = z.infer<typeof stepSummarySchema>;

export const clockStepSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    from: instantSchema,
    /** Where it is now, and where it goes (null: until something happens). */
    at: instantSchema,
    to: instantSchema.nullable(),
    summary: stepSummarySchema,
    problem: saidSchema.nullable(),
  })
  .meta({ id: 'ClockStep' });
export type ClockStep = z.infer<typeof clockStepSchema>;

/** One message on the debtor phone; `in` is what the firm sent to the person. */
export const phoneMessageSchema = z.object({
  id: z.string(),
  at: instantSchema,
  direction: z.enum(['in', 'out']),
  channel: channelSchema,
  subject: z.string().nullable(),
  text: z.string(),
  /** E-mail as it was sent; shown only inside a sealed frame. */
  html: z.string().nullable(),
});
export type PhoneMessage = z.infer<typeof phoneMessageSchema>;

export const phoneSchema = z.object({
  person: z.object({ id: idSchema('person'), name: z.string(), language: localeSchema.nullable(), zone: zoneSchema.nullable() }),
  accounts: z.array(z.object({ id: idSchema('account'), reference: z.string(), creditor: z.string(), balance: moneySchema })),
  /** Oldest first. */
  messages: z.array(phoneMessageSchema),
  now: instantSchema,
});
export type Phone = z.infer<typeof phoneSchema>;

const person = z.object({ personId: idSchema('person') });

export const sandboxEndpoints = {
  clock: endpoint({ method: 'get', path: '/sandbox', needs: 'sandbox.read', summary: 'The sandbox and its clock', answer: clockSchema }),
  step: endpoint({
    method: 'post',
    path: '/sandbox/step',
    needs: 'sandbox.play',
    summary: 'Step the clock; answers at once, the step goes on by itself',
    body: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('by'),
        milliseconds: z
          .int()
          .min(60_000)
          .max(400 * 86_400_000),
      }),
      z.object({ type: z.literal('to'), instant: instantSchema }),
      z.object({ type: z.literal('untilSomething') }),
    ]),
    answer: clockStepSchema,
  }),
  stepState: endpoint({
    method: 'get',
    path: '/sandbox/step',
    needs: 'sandbox.read',
    summary: 'The step that runs, or the last one',
    answer: z.object({ step: clockStepSchema.nullable() }),
  }),
  stopStep: endpoint({
    method: 'post',
    path: '/sandbox/step/stop',
    needs: 'sandbox.play',
    summary: 'Stop the clock where it is',
    answer: clockStepSchema,
  }),
  reset: endpoint({
    method: 'post',
    path: '/sandbox/reset',
    needs: 'sandbox.reset',
    summary: 'Throw everything in the sandbox away and begin afresh',
    body: z.object({ with: z.enum(['example', 'nothing']) }),
    answer: clockSchema,
  }),
  people: endpoint({
    method: 'get',
    path: '/sandbox/people',
    needs: 'sandbox.read',
    summary: 'Whose phone can be held: those with messages first, latest first',
    query: listQuery,
    answer: pageOf(
      z.object({
        id: idSchema('person'),
        name: z.string(),
        place: z.string().nullable(),
        messages: z.int().min(0),
        lastAt: instantSchema.nullable(),
        lastText: z.string().nullable(),
      }),
    ),
  }),
  phone: endpoint({
    method: 'get',
    path: '/sandbox/phone/{personId}',
    needs: 'sandbox.read',
    summary: 'One debtor’s phone',
    params: person,
    answer: phoneSchema,
  }),
  reply: endpoint({
    method: 'post',
    path: '/sandbox/phone/{personId}/reply',
    needs: 'sandbox.play',
    summary: 'Answer as the debtor',
    params: person,
    body: z.object({ channel: channelSchema, text: z.string().trim().min(1).max(4000) }),
    answer: phoneSchema,
  }),
  pay: endpoint({
    method: 'post',
    path: '/sandbox/phone/{personId}/pay',
    needs: 'sandbox.play',
    summary: 'Pay as the debtor',
    params: person,
    body: z.object({ accountId: idSchema('account'), amount: moneySchema }),
    answer: phoneSchema,
  }),
} as const;
