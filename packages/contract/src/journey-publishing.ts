import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { takenCallSchema } from './journey-calls.ts';
import { approvalSchema, colleagueSchema, findingSchema, noteSchema, stepIdSchema, versionSchema } from './journey-values.ts';
import { pageOf } from './lists.ts';
import { crowdSchema, idParams, idSchema, instantSchema } from './values.ts';

/**
 * Where people go who stand at a step of an earlier version: old step → new step, or null for those who are to leave. A
 * step that it does not name goes to the step of the same id and kind, if the new drawing has one.
 */
export const moveMapSchema = z
  .record(stepIdSchema, stepIdSchema.nullable())
  .refine((map) => Object.keys(map).length <= 2_000)
  .meta({ id: 'MoveMap' });
export type MoveMap = z.infer<typeof moveMapSchema>;

/** Null (no destination at all): nobody has said yet, and publishing with people there is refused. */
export const destinationSchema = z
  .discriminatedUnion('type', [z.object({ type: z.literal('step'), step: z.string() }), z.object({ type: z.literal('leave') })])
  .nullable();
export type Destination = z.infer<typeof destinationSchema>;

/**
 * What moving does to somebody at a step: what goes on there `goesOn`; a wait is `reckoned` anew under its new terms, from
 * when it began; they `begin` the step; or they `leave`.
 */
export const moveEffectSchema = z.enum(['goesOn', 'reckoned', 'begin', 'leave']);

/** People who stand at one step now, over all the versions on which they do. */
export const standingStepSchema = z.object({
  /** Null: entered a moment ago and not yet at a step. They begin at the beginning. */
  step: z.string().nullable(),
  name: z.string(),
  kind: z.string().nullable(),
  versions: z.array(z.int().min(1)),
  crowd: crowdSchema,
  /** By the map that was asked about. */
  to: destinationSchema,
  /** What the product proposes. */
  suggested: destinationSchema,
  effect: moveEffectSchema.nullable(),
});
export type StandingStep = z.infer<typeof standingStepSchema>;

/** What publishing would do, in numbers of people. */
export const publishPreviewSchema = z.object({
  versionNumber: z.int().min(1),
  revision: z.int().min(1),
  findings: z.array(findingSchema),
  /** Whose changes would be published, the latest last. */
  authors: z.array(colleagueSchema.extend({ at: instantSchema })),
  /** `required`: this workspace publishes nothing that a second person has not agreed to. `given` is of exactly this drawing. */
  approval: z.object({ required: z.boolean(), given: approvalSchema.nullable() }),
  /** Who is under way on earlier versions and would stay there. */
  inFlight: crowdSchema,
  /** Who meets the trigger today and would enter. */
  entering: crowdSchema,
  /** The journeys that this one calls, at the versions that publishing takes now; later ones change nothing of it. */
  calls: z.array(takenCallSchema),
  /** When those under way are moved instead. */
  move: z.object({
    moved: crowdSchema,
    /** Who would leave: by the map, or because a new way out is one that they have met already. */
    leaving: crowdSchema,
    /** Where people stand, the most people first. */
    steps: z.array(standingStepSchema),
    /** Of the new drawing's ways out, those that earlier versions had not, with whom they concern already. `step`: they go there and do not leave. */
    met: z.array(z.object({ on: z.string(), step: z.string().nullable(), crowd: crowdSchema })),
    /** Where people can be sent. */
    targets: z.array(z.object({ step: z.string(), name: z.string(), kind: z.string() })),
    /** Steps that the new drawing no longer has and that the map does not name, with the people who stand there; publishing with `move` is refused while there are any. */
    unmapped: z.array(z.object({ step: z.string(), name: z.string(), crowd: crowdSchema })),
  }),
});
export type PublishPreview = z.infer<typeof publishPreviewSchema>;

/** One of those whom publishing concerns. */
export const concernedSchema = z.object({
  enrolmentId: idSchema('enrolment'),
  accountId: idSchema('account'),
  reference: z.string(),
  personId: idSchema('person'),
  personName: z.string(),
  versionNumber: z.int().min(1),
  step: z.string().nullable(),
  stepName: z.string(),
  to: destinationSchema,
  /** The way out that they have met already, when it is what sends them there. */
  met: z.string().nullable(),
});
export type Concerned = z.infer<typeof concernedSchema>;

const journey = idParams('journey');
/** The draft that was looked at: another by now is a conflict. */
const ofDraft = z.object({ revision: z.int().min(1), map: moveMapSchema.default({}) });

export const journeyPublishingEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/journeys/{id}/publish-preview',
    needs: 'journeys.read',
    summary: 'What publishing would do with people moved by this map; nothing is written',
    params: journey,
    body: ofDraft,
    answer: publishPreviewSchema,
  }),
  people: endpoint({
    method: 'post',
    path: '/journeys/{id}/publish-preview/people',
    needs: 'accounts.read',
    summary: 'The people behind a number of the preview: who is under way, who would move, leave, or has nowhere to go',
    params: journey,
    body: ofDraft.extend({
      who: z.enum(['inFlight', 'moved', 'leaving', 'unmapped']),
      /** Only those who stand at this step. */
      step: stepIdSchema.optional(),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    answer: pageOf(concernedSchema),
  }),
} as const;

/** Asked together with publishing. */
export const publishBodySchema = z.object({
  revision: z.int().min(1),
  /** `move` takes everybody along, by `map`. */
  inFlight: z.enum(['stay', 'move']),
  map: moveMapSchema.default({}),
  name: z.string().trim().min(1).max(120).optional(),
  note: noteSchema,
});

export const publishAnswerSchema = z.object({ version: versionSchema, stayed: crowdSchema, moved: crowdSchema, left: crowdSchema });
