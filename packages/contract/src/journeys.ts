import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './lists.ts';
import { crowdSchema, idParams, idSchema, instantSchema, saidSchema, verdictSchema } from './values.ts';

export const journeyStatusSchema = z.enum(['draft', 'live', 'paused', 'retired']);
export type JourneyStatus = z.infer<typeof journeyStatusSchema>;

/** The drawn document as JSON. Its meaning, its schema and its migrations are `@makegood/journey`'s; both ends parse it there. */
export const documentSchema = z.record(z.string(), z.unknown()).meta({ id: 'JourneyDocument' });
export type WireDocument = z.infer<typeof documentSchema>;

/** One finding of the lints, the same id in browser, command line and server. */
export const findingSchema = z
  .object({
    /** The lint's id, such as `journey.unreachable`. */
    id: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: saidSchema,
    step: z.string().nullable(),
    branch: z.string().nullable(),
    /** Dotted path inside the step's configuration or the document. */
    field: z.string().nullable(),
  })
  .meta({ id: 'Finding' });
export type WireFinding = z.infer<typeof findingSchema>;

const authorSchema = z.object({ id: idSchema('user'), name: z.string() });
const draftSchema = z.object({ revision: z.int().min(1), savedAt: instantSchema, authors: z.array(authorSchema) });

export const journeySummarySchema = z
  .object({
    id: idSchema('journey'),
    name: z.string(),
    status: journeyStatusSchema,
    /** Null when the draft says nothing that the live version does not say. */
    draft: draftSchema.nullable(),
    live: z.object({ versionNumber: z.int().min(1), publishedAt: instantSchema, name: z.string().nullable() }).nullable(),
    /** Accounts: in the journey now, of these waiting at a step, and out of it. */
    counts: z.object({ running: z.int().min(0), waiting: z.int().min(0), ended: z.int().min(0) }),
    /** Of the draft, or of the live document when there is no draft. */
    findings: z.object({ errors: z.int().min(0), warnings: z.int().min(0) }),
    steps: z.int().min(0),
  })
  .meta({ id: 'JourneySummary' });
export type JourneySummary = z.infer<typeof journeySummarySchema>;

export const versionSchema = z.object({
  id: idSchema('version'),
  number: z.int().min(1),
  name: z.string().nullable(),
  publishedAt: instantSchema,
  publishedBy: z.string(),
  /** Content hash over graph, templates, settings and pack references. */
  hash: z.string(),
  running: z.int().min(0),
});
export type JourneyVersion = z.infer<typeof versionSchema>;

export const journeyDetailSchema = z
  .object({
    journey: journeySummarySchema,
    document: documentSchema,
    revision: z.int().min(1),
    findings: z.array(findingSchema),
    versions: z.array(versionSchema),
  })
  .meta({ id: 'JourneyDetail' });

/** `details` of the `conflict` that saving on an older revision answers: what stands now. */
export const draftConflictSchema = z.object({
  revision: z.int().min(1),
  document: documentSchema,
  savedAt: instantSchema,
  authors: z.array(authorSchema),
});

/** What publishing would do, in numbers of people. */
export const publishPreviewSchema = z.object({
  versionNumber: z.int().min(1),
  revision: z.int().min(1),
  findings: z.array(findingSchema),
  /** Who is under way on earlier versions and would stay there. */
  inFlight: crowdSchema,
  /** Who meets the trigger today and would enter. */
  entering: crowdSchema,
  /** When those under way are moved instead. */
  move: z.object({
    moved: crowdSchema,
    /** Steps that the new drawing no longer has, with the people who wait there; publishing with `move` is refused while there are any. */
    unmapped: z.array(z.object({ step: z.string(), name: z.string(), crowd: crowdSchema })),
  }),
});
export type PublishPreview = z.infer<typeof publishPreviewSchema>;

export const resumePolicySchema = z.enum(['now', 'retime', 'skip']);
export type ResumePolicyChoice = z.infer<typeof resumePolicySchema>;

export const resumePreviewSchema = z.object({
  held: crowdSchema,
  pausedAt: instantSchema,
  /** Whose wait ran out during the pause. */
  overdue: crowdSchema,
});

export const overlaySchema = z.object({
  at: instantSchema,
  versionNumber: z.int().nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      waiting: z.int().min(0),
      entered: z.int().min(0),
      /** What the gate said at this step, by rule. */
      objections: z.array(z.object({ verdict: verdictSchema, rule: z.string(), title: saidSchema, count: z.int().min(0) })),
    }),
  ),
  branches: z.array(z.object({ step: z.string(), branch: z.string(), count: z.int().min(0) })),
});

export const journeyTemplateSchema = z.object({
  id: z.string(),
  name: saidSchema,
  summary: saidSchema,
  steps: z.int().min(0),
  document: documentSchema,
});

const journey = idParams('journey');

export const journeyEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journeys',
    needs: 'journeys.read',
    summary: 'Journeys of the workspace',
    query: listQuery.extend({ status: journeyStatusSchema.optional() }),
    answer: pageOf(journeySummarySchema),
  }),
  templates: endpoint({
    method: 'get',
    path: '/journey-templates',
    needs: 'journeys.read',
    summary: 'Journeys to begin from',
    answer: z.object({ items: z.array(journeyTemplateSchema) }),
  }),
  create: endpoint({
    method: 'post',
    path: '/journeys',
    needs: 'journeys.draw',
    summary: 'A new journey: blank, from a template or from a document',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      from: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('blank') }),
          z.object({ type: z.literal('template'), template: z.string().max(100) }),
          z.object({ type: z.literal('document'), document: documentSchema }),
        ])
        .default({ type: 'blank' }),
    }),
    answer: journeyDetailSchema,
  }),
  read: endpoint({
    method: 'get',
    path: '/journeys/{id}',
    needs: 'journeys.read',
    summary: 'One journey with its draft',
    params: journey,
    answer: journeyDetailSchema,
  }),
  saveDraft: endpoint({
    method: 'put',
    path: '/journeys/{id}/draft',
    needs: 'journeys.draw',
    summary: 'Save the draft; answers a conflict when somebody saved since `baseRevision`',
    params: journey,
    body: z.object({ document: documentSchema, baseRevision: z.int().min(1) }),
    answer: z.object({ revision: z.int().min(1), savedAt: instantSchema, findings: z.array(findingSchema) }),
  }),
  check: endpoint({
    method: 'post',
    path: '/journeys/{id}/check',
    needs: 'journeys.read',
    summary: 'Run every lint over the draft, or over the document given',
    params: journey,
    body: z.object({ document: documentSchema.optional() }),
    answer: z.object({ findings: z.array(findingSchema) }),
  }),
  publishPreview: endpoint({
    method: 'get',
    path: '/journeys/{id}/publish-preview',
    needs: 'journeys.read',
    summary: 'What publishing would do, in numbers of people',
    params: journey,
    answer: publishPreviewSchema,
  }),
  publish: endpoint({
    method: 'post',
    path: '/journeys/{id}/publish',
    needs: 'journeys.publish',
    summary: 'Freeze the draft of this revision as the next version; refused with findings when it has errors',
    params: journey,
    body: z.object({ revision: z.int().min(1), inFlight: z.enum(['stay', 'move']), name: z.string().trim().min(1).max(120).optional() }),
    answer: z.object({ version: versionSchema, stayed: crowdSchema, moved: crowdSchema }),
  }),
  pause: endpoint({
    method: 'post',
    path: '/journeys/{id}/pause',
    needs: 'journeys.run',
    summary: 'Hold everybody where they are',
    params: journey,
    answer: z.object({ held: crowdSchema }),
  }),
  resumePreview: endpoint({
    method: 'get',
    path: '/journeys/{id}/resume-preview',
    needs: 'journeys.read',
    summary: 'Whom resuming would concern',
    params: journey,
    answer: resumePreviewSchema,
  }),
  resume: endpoint({
    method: 'post',
    path: '/journeys/{id}/resume',
    needs: 'journeys.run',
    summary: 'Go on: what fell due happens now, waits get back what they had left, or what fell due is skipped',
    params: journey,
    body: z.object({ policy: resumePolicySchema }),
    answer: z.object({ resumed: crowdSchema }),
  }),
  retire: endpoint({
    method: 'post',
    path: '/journeys/{id}/retire',
    needs: 'journeys.publish',
    summary: 'Nobody enters any more; those under way finish',
    params: journey,
    answer: journeySummarySchema,
  }),
  overlay: endpoint({
    method: 'get',
    path: '/journeys/{id}/overlay',
    needs: 'journeys.read',
    summary: 'Who is where, what flowed, what the rules said',
    params: journey,
    answer: overlaySchema,
  }),
  enrolPreview: endpoint({
    method: 'get',
    path: '/journeys/{id}/enrol-preview',
    needs: 'journeys.read',
    summary: 'Whom running the journey now would bring in',
    params: journey,
    answer: z.object({ matching: crowdSchema, already: crowdSchema, entering: crowdSchema }),
  }),
  enrol: endpoint({
    method: 'post',
    path: '/journeys/{id}/enrol',
    needs: 'journeys.run',
    summary: 'Bring in every matching account now',
    params: journey,
    answer: z.object({ entered: crowdSchema }),
  }),
  version: endpoint({
    method: 'get',
    path: '/journeys/{id}/versions/{number}',
    needs: 'journeys.read',
    summary: 'A published version as it was drawn',
    params: journey.extend({ number: z.coerce.number<number | string>().int().min(1) }),
    answer: z.object({ version: versionSchema, document: documentSchema }),
  }),
} as const;
