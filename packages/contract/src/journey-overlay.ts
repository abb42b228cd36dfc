import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { stepIdSchema } from './journey-values.ts';
import { pageOf } from './lists.ts';
import { idParams, idSchema, instantSchema, saidSchema, verdictSchema } from './values.ts';

const objectingSchema = z.enum(['defer', 'review', 'block']);

/** Of what flowed, the last so many days by the workspace's clock; without it, all that ever did. */
const period = { days: z.coerce.number<number | string>().int().min(1).max(3_660).optional() };

export const overlaySchema = z
  .object({
    at: instantSchema,
    versionNumber: z.int().nullable(),
    steps: z.array(
      z.object({
        step: z.string(),
        /** Who stands there now. */
        waiting: z.int().min(0),
        /** Of these, who got stuck. */
        stuck: z.int().min(0),
        /** How often it was entered. */
        entered: z.int().min(0),
        /** How often the gate said this at this step, by rule. */
        objections: z.array(z.object({ verdict: verdictSchema, rule: z.string(), title: saidSchema, count: z.int().min(0) })),
      }),
    ),
    /** How often a step was left by a branch. */
    branches: z.array(z.object({ step: z.string(), branch: z.string(), count: z.int().min(0) })),
  })
  .meta({ id: 'JourneyOverlay' });
export type JourneyOverlay = z.infer<typeof overlaySchema>;

/** Somebody behind a number of the overlay. Who came through twice stands there twice. */
export const overlayPersonSchema = z
  .object({
    enrolmentId: idSchema('enrolment'),
    accountId: idSchema('account'),
    reference: z.string(),
    personName: z.string(),
    /** Since when they stand there, respectively when it happened. */
    at: instantSchema,
    /** When they go on by themselves, respectively from when the contact is lawful; null where nobody can tell. */
    until: instantSchema.nullable(),
    /** Why they are stuck. */
    reason: saidSchema.nullable(),
    /** Opens what the gate looked at. */
    decisionId: idSchema('decision').nullable(),
  })
  .meta({ id: 'OverlayPerson' });
export type OverlayPerson = z.infer<typeof overlayPersonSchema>;

export const journeyOverlayEndpoints = {
  overlay: endpoint({
    method: 'get',
    path: '/journeys/{id}/overlay',
    needs: 'journeys.read',
    summary: 'Where people are, what flowed, and what the gate said, for drawing over the canvas',
    params: idParams('journey'),
    query: z.object(period),
    answer: overlaySchema,
  }),
  overlayPeople: endpoint({
    method: 'get',
    path: '/journeys/{id}/overlay/{step}/people',
    needs: 'accounts.read',
    summary: 'The people behind one number of the overlay; what flowed comes with the newest first, who stands there by name',
    params: idParams('journey').extend({ step: stepIdSchema }),
    query: z.object({
      ...period,
      what: z.enum(['waiting', 'stuck', 'entered', 'left', 'objection']).default('waiting'),
      /** For `left`. */
      branch: stepIdSchema.optional(),
      /** For `objection`. */
      verdict: objectingSchema.optional(),
      rule: z.string().max(200).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
    }),
    answer: pageOf(overlayPersonSchema),
  }),
} as const;
