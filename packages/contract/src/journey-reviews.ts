import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { approvalSchema, colleagueSchema, documentSchema, noteSchema, reviewMarkSchema } from './journey-values.ts';
import { idParams, idSchema, instantSchema } from './values.ts';

/** What the one who asks may do about the review of a draft now; the server decides again when it is done. */
export const REVIEW_ACTS = ['ask', 'approve', 'askChanges', 'withdraw'] as const;

export const journeyReviewSchema = reviewMarkSchema
  .extend({
    /** `withdrawn`: given up by whoever asked, or taken over by a newer one. */
    state: z.enum([...reviewMarkSchema.shape.state.options, 'withdrawn']),
    /** Of the draft that it is about. */
    revision: z.int().min(1),
    /** Of what was drawn, positions and notes left out. Whoever agrees names it, and so agrees to nothing newer. */
    hash: z.string(),
    askedBy: colleagueSchema,
    askedAt: instantSchema,
    /** What the one who asked wants looked at. */
    note: z.string(),
    decided: approvalSchema.nullable(),
    /** The version that it became; null while it has not. */
    versionNumber: z.int().min(1).nullable(),
  })
  .meta({ id: 'JourneyReview' });
export type JourneyReview = z.infer<typeof journeyReviewSchema>;

export const reviewStandingSchema = z
  .object({
    /** Whether this workspace publishes nothing without a second person's approval. */
    required: z.boolean(),
    /** The newest review that has not been published or withdrawn. */
    current: journeyReviewSchema.nullable(),
    /** All of the journey, the newest first. */
    history: z.array(journeyReviewSchema),
    /** Who else may give one: whoever has the right and has not drawn any of it. */
    reviewers: z.array(colleagueSchema),
    can: z.array(z.enum(REVIEW_ACTS)),
  })
  .meta({ id: 'ReviewStanding' });
export type ReviewStanding = z.infer<typeof reviewStandingSchema>;

const journey = idParams('journey');
const review = idParams('review');
/** Of which content it is said: a review of another one, or a drawing that has changed since, is a conflict. */
const ofContent = z.object({ hash: z.string().max(100), note: noteSchema });

export const journeyReviewEndpoints = {
  standing: endpoint({
    method: 'get',
    path: '/journeys/{id}/reviews',
    needs: 'journeys.read',
    summary: 'Where the review of the draft stands, who may give it, and all that were given before',
    params: journey,
    answer: reviewStandingSchema,
  }),
  read: endpoint({
    method: 'get',
    path: '/journey-reviews/{id}',
    needs: 'journeys.read',
    summary: 'What was handed over for review, and what is published, to be held against each other',
    params: review,
    answer: z.object({
      review: journeyReviewSchema,
      document: documentSchema,
      base: z.object({ versionNumber: z.int().min(1), document: documentSchema }).nullable(),
    }),
  }),
  ask: endpoint({
    method: 'post',
    path: '/journeys/{id}/reviews',
    needs: 'journeys.draw',
    summary: 'Ask a second person, or somebody in particular, to look at the draft of this revision',
    params: journey,
    body: z.object({ revision: z.int().min(1), of: idSchema('user').nullable().default(null), note: noteSchema }),
    answer: reviewStandingSchema,
  }),
  approve: endpoint({
    method: 'post',
    path: '/journey-reviews/{id}/approve',
    needs: 'journeys.review',
    summary: 'Agree to exactly this drawing; whoever drew any of it cannot',
    params: review,
    body: ofContent,
    answer: reviewStandingSchema,
  }),
  askChanges: endpoint({
    method: 'post',
    path: '/journey-reviews/{id}/ask-changes',
    needs: 'journeys.review',
    summary: 'Send it back to its authors, with what is to be changed',
    params: review,
    body: z.object({ hash: z.string().max(100), note: z.string().trim().min(1).max(2_000) }),
    answer: reviewStandingSchema,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/journey-reviews/{id}/withdraw',
    needs: 'journeys.comment',
    summary: 'Take the question back, for whoever asked or drew; or the approval, for whoever gave it',
    params: review,
    answer: reviewStandingSchema,
  }),
} as const;
