import { z } from 'zod';
import { decisionSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { documentSchema } from './journey-values.ts';
import {
  channelSchema,
  idParams,
  idSchema,
  instantSchema,
  localDateSchema,
  localeSchema,
  moneySchema,
  saidSchema,
  zoneSchema,
} from './values.ts';

/** More than this happens to nobody whom a person watches step by step. */
const MOST_ACTS = 60;
const minor = z.int().min(1).max(1_000_000_000_000);

/** Somebody who does not exist, said in the words of an import. */
export const madeUpDebtorSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** A state, province or department as people write it; without it only the country is known. */
    subdivision: z.string().trim().max(60).nullable(),
    /** Some cities have rules of their own. */
    city: z.string().trim().max(60).nullable(),
    /** In which they read; null when nobody knows. */
    language: localeSchema.nullable(),
    balance: moneySchema,
    /** On the day on which the run begins; negative before the due date. */
    daysPastDue: z.int().min(-400).max(4_000),
    addresses: z.array(z.enum(['email', 'mobile'])).max(2),
    /** Channels by which they agreed to be written to. */
    agreed: z.array(channelSchema).max(4),
    /** Whether the first notice that the law asks for is out. */
    noticeSent: z.boolean(),
  })
  .meta({ id: 'MadeUpDebtor' });
export type MadeUpDebtor = z.infer<typeof madeUpDebtorSchema>;

export const testSubjectSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('account'), accountId: idSchema('account') }),
  z.object({ type: z.literal('madeUp'), debtor: madeUpDebtorSchema }),
]);
export type TestSubject = z.infer<typeof testSubjectSchema>;

const at = instantSchema;
/** What happens to the account in the run: what the debtor does, what a provider reports, what a colleague decides. */
export const testActSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('pays'), at, minor }),
    /** Pays what the open promise still lacks. Not keeping it is doing nothing. */
    z.object({ type: z.literal('keepsPromise'), at }),
    z.object({ type: z.literal('promises'), at, minor, dueDate: localDateSchema }),
    z.object({ type: z.literal('replies'), at, channel: channelSchema, text: z.string().trim().min(1).max(1_000) }),
    z.object({ type: z.literal('opensLink'), at }),
    /** Something that happened in a system of the firm's, by the name that the journey waits for. */
    z.object({ type: z.literal('event'), at, name: z.string().trim().min(1).max(120) }),
    /** What was sent last does not arrive. */
    z.object({ type: z.literal('undelivered'), at }),
    /** A colleague finishes the open task, or decides the contact that a rule puts before a person. */
    z.object({ type: z.literal('task'), at, outcome: z.string().max(60) }),
  ])
  .meta({ id: 'TestAct' });
export type TestAct = z.infer<typeof testActSchema>;

const truth = z.enum(['met', 'unmet', 'unknown']);

export const testConditionSchema = z.object({
  /** The branch that it opens; null for the condition by which accounts enter. */
  branch: z.string().nullable(),
  name: saidSchema,
  truth,
  /** Whether this is the way that was gone. */
  taken: z.boolean(),
  /** Each comparison by itself, with what the fact was at that instant; null when nobody knows. Of those numbered alike one is enough. */
  parts: z.array(z.object({ said: saidSchema, actual: saidSchema.nullable(), truth, oneOf: z.int().nullable() })),
});
export type TestCondition = z.infer<typeof testConditionSchema>;

export const testContactSchema = z.object({
  channel: channelSchema,
  /** Masked for whoever may not read addresses; null without one. */
  address: z.string().nullable(),
  outcome: z.enum(['sent', 'deferred', 'blocked', 'review', 'impossible', 'rejected', 'preferred']),
  until: instantSchema.nullable(),
  /** The gate's own, by the packs in force at that instant; null when no rule was asked. */
  decision: decisionSchema.nullable(),
  variant: z.string().nullable(),
  /** As it would have read, whether or not it may be sent. */
  message: z.object({ locale: localeSchema, subject: z.string().nullable(), text: z.string(), html: z.string().nullable() }).nullable(),
  /** Why it could not even be asked. */
  problem: saidSchema.nullable(),
});
export type TestContact = z.infer<typeof testContactSchema>;

/** What can be done while the account waits. */
export const testChoicesSchema = z.object({
  owes: moneySchema,
  promise: z.object({ amount: moneySchema, dueDate: localDateSchema }).nullable(),
  /** By which the debtor can write back. */
  channels: z.array(channelSchema),
  link: z.boolean(),
  events: z.array(z.string()),
  undelivered: z.boolean(),
  task: z.object({ title: z.string(), review: z.boolean(), outcomes: z.array(z.object({ id: z.string(), name: z.string() })) }).nullable(),
});
export type TestChoices = z.infer<typeof testChoicesSchema>;

/** One thing that one can look at: a step that was come to, tried again, or what somebody did there. */
export const testMomentSchema = z.object({
  at: instantSchema,
  /** Of the drawing; null before the first. */
  step: z.string().nullable(),
  kind: z.string().nullable(),
  name: z.string(),
  /** The step inside a called journey. */
  inside: z.string().nullable(),
  owes: moneySchema,
  daysPastDue: z.int().nullable(),
  /** What somebody did, in a sentence. */
  act: saidSchema.nullable(),
  conditions: z.array(testConditionSchema),
  contacts: z.array(testContactSchema),
  notes: z.array(saidSchema),
  /** Until when, if nothing happens; null: for as long as nothing happens. */
  waits: z.object({ until: instantSchema.nullable(), choices: testChoicesSchema }).nullable(),
  /** By which way the step was left, and when. */
  left: z.object({ branch: z.string(), label: saidSchema, at: instantSchema }).nullable(),
  ended: z.string().nullable(),
});
export type TestMoment = z.infer<typeof testMomentSchema>;

export const testRunSchema = z
  .object({
    startsAt: instantSchema,
    /** Null: the drawing that was sent, or the draft. */
    versionNumber: z.int().nullable(),
    person: z.object({ name: z.string(), locale: localeSchema, country: z.string().nullable(), zones: z.array(zoneSchema) }),
    sender: z.object({ name: z.string(), email: z.string().nullable() }),
    moments: z.array(testMomentSchema),
    /** `horizon`: what comes lies beyond what is looked at. `tooLong`: so much happened that it was broken off. */
    end: z.enum(['left', 'waits', 'stuck', 'horizon', 'tooLong']),
  })
  .meta({ id: 'TestRun' });
export type TestRun = z.infer<typeof testRunSchema>;

export const journeyTestRunEndpoints = {
  run: endpoint({
    method: 'post',
    path: '/journeys/{id}/test-run',
    needs: 'accounts.read',
    summary:
      'One account through the drawing on a clock of its own, decided by the rules in force then; nothing is sent and nothing is written',
    params: idParams('journey'),
    body: z.object({
      /** The draft as it is saved without either; `document` is a drawing that is not saved. */
      document: documentSchema.optional(),
      version: z.int().min(1).optional(),
      subject: testSubjectSchema,
      /** Local to the debtor: the day, and minutes from midnight. */
      date: localDateSchema,
      minute: z.int().min(0).max(1_439),
      acts: z.array(testActSchema).max(MOST_ACTS),
    }),
    answer: testRunSchema,
  }),
} as const;
