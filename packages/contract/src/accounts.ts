import { z } from 'zod';
import { decisionSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { holdSchema, newHoldSchema } from './holds.ts';
import { listQuery, pageOf } from './lists.ts';
import { timelineGroupSchema, timelineItemSchema } from './timeline.ts';
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

/** Days past due: not due yet, 1–30, 31–90, 91–180, over 180. */
export const BUCKETS = ['notDue', 'early', 'medium', 'advanced', 'writtenOff'] as const;
export const bucketSchema = z.enum(BUCKETS);
export type Bucket = z.infer<typeof bucketSchema>;

export const accountStatusSchema = z.enum(['open', 'paid', 'closed']);
export type AccountStatus = z.infer<typeof accountStatusSchema>;

export const placeSchema = z.object({
  /** As people say it: “New York City”; null when nothing is known. */
  label: z.string().nullable(),
  country: z.string().nullable(),
  /** Every zone the person may be in; empty means that nobody may write to them. */
  zones: z.array(zoneSchema),
});

export const accountSummarySchema = z
  .object({
    id: idSchema('account'),
    /** The firm's own number for it. */
    reference: z.string(),
    personId: idSchema('person'),
    personName: z.string(),
    creditor: z.string(),
    balance: moneySchema,
    daysPastDue: z.int(),
    bucket: bucketSchema,
    status: accountStatusSchema,
    place: placeSchema,
    holds: z.array(z.string()),
    /** The latest run that has not ended. */
    journey: z
      .object({ id: idSchema('journey'), name: z.string(), stepName: z.string(), status: z.enum(['running', 'paused', 'stuck']) })
      .nullable(),
    nextAt: instantSchema.nullable(),
  })
  .meta({ id: 'AccountSummary' });
export type AccountSummary = z.infer<typeof accountSummarySchema>;

export const enrolmentSchema = z.object({
  id: idSchema('enrolment'),
  journeyId: idSchema('journey'),
  journeyName: z.string(),
  versionNumber: z.int(),
  status: z.enum(['running', 'paused', 'stuck', 'ended']),
  stepName: z.string().nullable(),
  enteredAt: instantSchema,
  endedAt: instantSchema.nullable(),
  outcome: z.string().nullable(),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

/** What comes next and when: one sentence, and what may be done about it. */
export const nextSchema = z.object({
  enrolmentId: idSchema('enrolment'),
  journeyId: idSchema('journey'),
  journeyName: z.string(),
  versionNumber: z.int(),
  stepName: z.string(),
  stepKind: z.string(),
  status: z.enum(['running', 'paused', 'stuck']),
  /** Null when it waits for an event without a time. */
  at: instantSchema.nullable(),
  zone: zoneSchema,
  /** What the step does, in the journey room's words. */
  does: saidSchema,
  /** The first instant at which every rule agrees, when it is a contact. */
  lawfulFrom: instantSchema.nullable(),
  can: z.array(z.enum(['pause', 'resume', 'skip', 'retry'])),
});
export type Next = z.infer<typeof nextSchema>;

export const addressSchema = z.object({
  id: idSchema('address'),
  /** `phone` serves SMS, WhatsApp and calls. */
  kind: z.enum(['email', 'phone', 'post']),
  /** Masked for roles that need not read it. */
  value: z.string(),
  usable: z.boolean(),
  note: saidSchema.nullable(),
});

export const consentSchema = z.object({
  id: idSchema('consent'),
  channel: channelSchema.nullable(),
  address: z.string().nullable(),
  granted: z.boolean(),
  at: instantSchema,
  /** In which words, and how it came. */
  words: z.string().nullable(),
  source: z.string(),
});

export const accountDetailSchema = z
  .object({
    account: accountSummarySchema.extend({
      original: moneySchema,
      dueDate: localDateSchema.nullable(),
      openedOn: localDateSchema.nullable(),
      tags: z.array(z.string()),
    }),
    person: z.object({
      id: idSchema('person'),
      name: z.string(),
      kind: z.enum(['human', 'company']),
      language: localeSchema.nullable(),
      place: placeSchema,
      addresses: z.array(addressSchema),
      /** The person's other accounts here. */
      others: z.array(z.object({ id: idSchema('account'), reference: z.string(), balance: moneySchema })),
    }),
    holds: z.array(holdSchema),
    consents: z.array(consentSchema),
    next: nextSchema.nullable(),
    stats: z.object({
      /** Over all channels and accounts of the person in the last seven days; `cap` is the strictest rule that counts them. */
      contacts: z.object({ count: z.int().min(0), cap: z.int().nullable(), rule: saidSchema.nullable() }),
      prefers: z.object({ channel: channelSchema.nullable(), from: z.string().nullable(), until: z.string().nullable() }),
      paid: moneySchema,
    }),
    promises: z.array(
      z.object({
        id: idSchema('promise'),
        amount: moneySchema,
        due: localDateSchema,
        state: z.enum(['open', 'kept', 'partlyKept', 'broken', 'withdrawn']),
      }),
    ),
    enrolments: z.array(enrolmentSchema),
  })
  .meta({ id: 'AccountDetail' });
export type AccountDetail = z.infer<typeof accountDetailSchema>;

const account = idParams('account');

export const accountEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/accounts',
    needs: 'accounts.read',
    summary: 'Accounts, found by name, reference or address',
    query: listQuery.extend({
      bucket: bucketSchema.optional(),
      status: accountStatusSchema.optional(),
      journey: idSchema('journey').optional(),
      /** With `journey`: only those who are at this step. */
      step: z.string().max(300).optional(),
      held: z.enum(['yes', 'no']).optional(),
      sort: z.enum(['pastDue', 'balance', 'name', 'next']).default('pastDue'),
    }),
    answer: pageOf(accountSummarySchema),
  }),
  read: endpoint({
    method: 'get',
    path: '/accounts/{id}',
    needs: 'accounts.read',
    summary: 'One account with its person',
    params: account,
    answer: accountDetailSchema,
  }),
  timeline: endpoint({
    method: 'get',
    path: '/accounts/{id}/timeline',
    needs: 'accounts.read',
    summary: 'What happened, newest first',
    params: account,
    query: listQuery.extend({ group: timelineGroupSchema.optional() }),
    answer: pageOf(timelineItemSchema),
  }),
  placeHold: endpoint({
    method: 'post',
    path: '/accounts/{id}/holds',
    needs: 'accounts.hold',
    summary: 'Stop contact, wholly or in part',
    params: account,
    body: newHoldSchema,
    answer: holdSchema,
  }),
  mayContact: endpoint({
    method: 'post',
    path: '/accounts/{id}/may-contact',
    needs: 'accounts.read',
    summary: 'Ask the gate whether this person may be contacted now; nothing is sent or counted',
    params: account,
    body: z.object({ channel: channelSchema }),
    answer: decisionSchema,
  }),
  tellEvent: endpoint({
    method: 'post',
    path: '/events',
    needs: 'accounts.run',
    summary:
      'Tell what happened in a system of the firm’s: journeys that wait for it go on, those that begin with it take the account in. The same id counts once',
    body: z.object({
      account: z.union([z.object({ id: idSchema('account') }), z.object({ reference: z.string().trim().min(1).max(200) })]),
      /** As journeys name it. */
      name: z.string().trim().min(1).max(120),
      /** The system's own id for it; sent again with the same one it changes nothing. */
      eventId: z.string().trim().min(1).max(200),
    }),
    answer: z.object({
      repeated: z.boolean(),
      /** Journeys that the account entered because of it. */
      entered: z.int().min(0),
    }),
  }),
} as const;
