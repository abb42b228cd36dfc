import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { galleryAnswersSchema } from './journey-gallery.ts';
import { journeyOverlayEndpoints } from './journey-overlay.ts';
import { publishAnswerSchema, publishBodySchema, publishPreviewSchema } from './journey-publishing.ts';
import { pausePreviewSchema, resumePolicySchema, resumePreviewSchema, retirePreviewSchema } from './journey-running.ts';
import {
  colleagueSchema,
  documentSchema,
  draftSchema,
  findingSchema,
  journeyStatusSchema,
  reviewMarkSchema,
  versionSchema,
} from './journey-values.ts';
import { listQuery, pageOf } from './lists.ts';
import { crowdSchema, idParams, idSchema, instantSchema } from './values.ts';

export const journeySummarySchema = z
  .object({
    id: idSchema('journey'),
    name: z.string(),
    status: journeyStatusSchema,
    /** Null when the draft says nothing that the live version does not say. */
    draft: draftSchema.nullable(),
    /** The newest review of the draft, until it is published or withdrawn. */
    review: reviewMarkSchema.nullable(),
    /** Threads of comments that are not resolved. */
    openComments: z.int().min(0),
    live: z.object({ versionNumber: z.int().min(1), publishedAt: instantSchema, name: z.string().nullable() }).nullable(),
    /** Accounts: in the journey now, of these waiting at a step, and out of it. */
    counts: z.object({ running: z.int().min(0), waiting: z.int().min(0), ended: z.int().min(0) }),
    /** Of the draft, or of the live document when there is no draft. */
    findings: z.object({ errors: z.int().min(0), warnings: z.int().min(0) }),
    steps: z.int().min(0),
  })
  .meta({ id: 'JourneySummary' });
export type JourneySummary = z.infer<typeof journeySummarySchema>;

export const journeyDetailSchema = z
  .object({
    journey: journeySummarySchema,
    document: documentSchema,
    revision: z.int().min(1),
    savedAt: instantSchema,
    savedBy: colleagueSchema.nullable(),
    findings: z.array(findingSchema),
    versions: z.array(versionSchema),
  })
  .meta({ id: 'JourneyDetail' });

const journey = idParams('journey');

export const journeyEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journeys',
    needs: 'journeys.read',
    summary: 'Journeys of the workspace',
    /** `review`: whose draft waits for a second person. */
    query: listQuery.extend({ status: z.enum([...journeyStatusSchema.options, 'review']).optional() }),
    answer: pageOf(journeySummarySchema),
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
          z.object({ type: z.literal('template'), template: z.string().max(100), answers: galleryAnswersSchema }),
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
    summary: 'What publishing would do, in numbers of people; those under way are moved as the product proposes',
    params: journey,
    answer: publishPreviewSchema,
  }),
  publish: endpoint({
    method: 'post',
    path: '/journeys/{id}/publish',
    needs: 'journeys.publish',
    summary:
      'Freeze the draft of this revision as the next version; refused with findings when it has errors, with steps when people have nowhere to go, and without the second person whom the workspace asks for',
    params: journey,
    body: publishBodySchema,
    answer: publishAnswerSchema,
  }),
  pausePreview: endpoint({
    method: 'get',
    path: '/journeys/{id}/pause-preview',
    needs: 'journeys.read',
    summary: 'Whom a pause would hold',
    params: journey,
    answer: pausePreviewSchema,
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
    summary: 'Whom resuming would concern, and what each choice does to them',
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
  retirePreview: endpoint({
    method: 'get',
    path: '/journeys/{id}/retire-preview',
    needs: 'journeys.read',
    summary: 'Who is inside and would finish, or leave',
    params: journey,
    answer: retirePreviewSchema,
  }),
  retire: endpoint({
    method: 'post',
    path: '/journeys/{id}/retire',
    needs: 'journeys.publish',
    summary: 'Nobody enters any more; those under way finish, or leave now',
    params: journey,
    body: z.object({ inside: z.enum(['finish', 'leave']).default('finish') }),
    answer: z.object({ journey: journeySummarySchema, finishing: crowdSchema, left: crowdSchema }),
  }),
  unretire: endpoint({
    method: 'post',
    path: '/journeys/{id}/unretire',
    needs: 'journeys.publish',
    summary: 'Live again, with the version that was live; whoever meets its conditions from now on enters',
    params: journey,
    answer: journeySummarySchema,
  }),
  ...journeyOverlayEndpoints,
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
