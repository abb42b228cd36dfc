import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './lists.ts';
import { packDocumentSchema, packFindingSchema, packIdSchema } from './pack-values.ts';
import { channelSchema, crowdSchema, idParams, idSchema, instantSchema, saidSchema, verdictSchema } from './values.ts';

/**
 * What a draft would have made of contacts that were decided otherwise: they would have waited, been refused, gone to a
 * person, or been allowed where they were not.
 */
export const BACK_TEST_EFFECTS = ['waits', 'refused', 'reviewed', 'allowed'] as const;
export const backTestEffectSchema = z.enum(BACK_TEST_EFFECTS);
export type BackTestEffect = z.infer<typeof backTestEffectSchema>;

const count = z.int().min(0);
/** How many contacts, by what would have become of them. */
export const effectCountsSchema = z.object({ waits: count, refused: count, reviewed: count, allowed: count });

/** A length of time in milliseconds. */
const duration = z.number().min(0);

export const backTestTallySchema = z.object({
  /** Contacts that would have been decided otherwise, by what would have become of them. */
  effects: effectCountsSchema,
  changes: z.array(z.object({ from: verdictSchema, to: verdictSchema, contacts: count })),
  /** Of the allowed ones that would have waited: half of them at most so long. Null when none would. */
  medianDelay: duration.nullable(),
  /** The rules of the draft, and of what it replaces, that make the difference; the most contacts first. */
  rules: z.array(
    z.object({
      ruleId: z.string(),
      title: saidSchema,
      /** `added` by the draft, `removed` by it, or in both and `changed`. */
      standing: z.enum(['added', 'removed', 'changed']),
      effects: effectCountsSchema,
    }),
  ),
  /** `id` is null for contacts that no journey made. */
  journeys: z.array(z.object({ id: idSchema('journey').nullable(), name: z.string().nullable(), effects: effectCountsSchema })),
  channels: z.array(z.object({ channel: channelSchema, effects: effectCountsSchema })),
});
export type BackTestTally = z.infer<typeof backTestTallySchema>;

export const backTestExampleSchema = z.object({
  decisionId: idSchema('decision'),
  accountId: idSchema('account'),
  journeyId: idSchema('journey').nullable(),
  journeyName: z.string().nullable(),
  channel: channelSchema,
  at: instantSchema,
  from: verdictSchema,
  to: verdictSchema,
  /** When the same contact would have been allowed; null when it would be at once, or waiting does not cure it. */
  until: instantSchema.nullable(),
  /** The rules that make the difference, as sentences where they have one. */
  rules: z.array(z.object({ ruleId: z.string(), sentence: saidSchema })),
});
export type BackTestExample = z.infer<typeof backTestExampleSchema>;

/** What the contacts that running journeys make next would do: of each enrolment under way, its next message. */
export const backTestNextSchema = z.object({
  /** Enrolments that have a message before them. */
  looked: count,
  /** Those for which nothing changes. */
  same: count,
  later: count,
  sooner: count,
  /** Had a lawful minute, and would have none within a year. */
  stranded: count,
  /** Of those that move later. */
  medianDelay: duration.nullable(),
  people: crowdSchema,
  journeys: z.array(
    z.object({ id: idSchema('journey'), name: z.string(), later: count, sooner: count, stranded: count, medianDelay: duration.nullable() }),
  ),
});
export type BackTestNext = z.infer<typeof backTestNextSchema>;

export const backTestResultSchema = z.object({
  past: z.object({
    /** Contacts that were decided in the period and replayed, each with the facts and the history it really had. */
    contacts: count,
    /** Decided in the period and not replayed: their facts were not whole, or a pack of then is gone. */
    notReplayed: count,
    /** Replayed under the packs of then and not decided as then; zero unless something was altered since. */
    notReproduced: count,
    /** Whom it would have concerned. */
    people: crowdSchema,
    /** Against what was decided then. */
    then: backTestTallySchema,
    /** Against the rules in force today: the draft alone makes the difference. */
    now: backTestTallySchema,
    /** A few of each change, the latest ones. */
    examples: z.array(backTestExampleSchema),
  }),
  next: backTestNextSchema,
});
export type BackTestResult = z.infer<typeof backTestResultSchema>;

/** `waiting`: another back-test goes first. `interrupted`: the product stopped meanwhile; begin it again. */
export const BACK_TEST_STATES = ['waiting', 'running', 'done', 'cancelled', 'interrupted', 'failed'] as const;

export const backTestSchema = z
  .object({
    id: idSchema('backTest'),
    packId: packIdSchema,
    /** Which draft it was, when it was one of this workspace's; its content may have changed since. */
    packVersionId: z.string().nullable(),
    title: saidSchema,
    /** Of the content that was tested. */
    hash: z.string(),
    /** From (inside) to (outside), by the workspace's clock. */
    from: instantSchema,
    to: instantSchema,
    /** From when on the draft is taken to be in force for running journeys. */
    startsAt: instantSchema,
    /** History is replayed under the draft's rules as they stand at this instant, when it first says something new. */
    rulesOf: instantSchema,
    state: z.enum(BACK_TEST_STATES),
    /** Contacts and enrolments; `total` is zero until they were counted. */
    progress: z.object({ done: count, total: count }),
    by: z.string(),
    /** By the wall clock. */
    createdAt: instantSchema,
    endedAt: instantSchema.nullable(),
    problem: saidSchema.nullable(),
    result: backTestResultSchema.nullable(),
  })
  .meta({ id: 'BackTest' });
export type BackTest = z.infer<typeof backTestSchema>;

/** One person on one account. */
export const backTestPersonSchema = z.object({
  accountId: idSchema('account'),
  personId: idSchema('person'),
  personName: z.string(),
  /** The firm's own number of the account. */
  accountNumber: z.string(),
  /** Past contacts that would have gone otherwise; all zero when only the next one does. */
  effects: effectCountsSchema,
  /** The latest of them. */
  decisionId: idSchema('decision').nullable(),
  /** The next contact of a running journey, when the draft moves it. */
  next: z
    .object({
      enrolmentId: idSchema('enrolment'),
      journeyId: idSchema('journey'),
      journeyName: z.string(),
      effect: z.enum(['later', 'sooner', 'stranded']),
      /** Under the rules in force; null when they know no lawful minute. */
      lawfulNow: instantSchema.nullable(),
      lawfulThen: instantSchema.nullable(),
      zone: z.string(),
    })
    .nullable(),
});
export type BackTestPerson = z.infer<typeof backTestPersonSchema>;

/** Whom to list: those of one effect, of the past or of what comes next. */
const peopleFilter = z.object({ effect: z.enum([...BACK_TEST_EFFECTS, 'later', 'sooner', 'stranded']).optional() });

/** `details` of the `refused` that starting answers for a pack that cannot decide. */
export const backTestRefusalSchema = z.object({ findings: z.array(packFindingSchema) });

const one = idParams('backTest');

export const backTestEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/back-tests',
    needs: 'packs.read',
    summary: 'Back-tests, newest first, without their results; of one pack, if asked so',
    query: listQuery
      .pick({ cursor: true, limit: true })
      .extend({ packId: packIdSchema.optional(), packVersionId: z.string().max(140).optional() }),
    answer: pageOf(backTestSchema.extend({ result: z.null() })),
  }),
  start: endpoint({
    method: 'post',
    path: '/back-tests',
    needs: 'packs.backTest',
    summary: 'Replay past contacts, and look ahead for running journeys, as if a pack were in force. Goes on while nobody looks',
    body: z.object({
      /** A version of this workspace as it stands now, or any pack document. */
      pack: z.discriminatedUnion('type', [
        z.object({ type: z.literal('version'), id: z.string().max(140) }),
        z.object({ type: z.literal('document'), document: packDocumentSchema }),
      ]),
      /** From (inside) to (outside), by the workspace's clock; the last 90 days when left out. */
      from: instantSchema.optional(),
      to: instantSchema.optional(),
      /** When it is to begin to decide; as it is scheduled or written, otherwise now. */
      startsAt: instantSchema.optional(),
    }),
    answer: backTestSchema,
  }),
  read: endpoint({
    method: 'get',
    path: '/back-tests/{id}',
    needs: 'packs.read',
    summary: 'How far it is, and what came of it',
    params: one,
    answer: backTestSchema,
  }),
  people: endpoint({
    method: 'get',
    path: '/back-tests/{id}/people',
    needs: 'accounts.read',
    summary: 'Whom it concerns, those with the most contacts first',
    params: one,
    query: listQuery.pick({ cursor: true, limit: true }).extend(peopleFilter.shape),
    answer: pageOf(backTestPersonSchema),
  }),
  export: endpoint({
    method: 'get',
    path: '/back-tests/{id}/people.csv',
    needs: 'packs.backTest',
    summary: 'The same list as a file',
    params: one,
    query: peopleFilter,
    file: 'text/csv',
  }),
  cancel: endpoint({
    method: 'post',
    path: '/back-tests/{id}/cancel',
    needs: 'packs.backTest',
    summary: 'Stop it; what it had found is dropped',
    params: one,
    answer: backTestSchema,
  }),
} as const;
