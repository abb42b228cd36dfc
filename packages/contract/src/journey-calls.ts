import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idParams, idSchema } from './values.ts';

/** A published journey that another one can send people through. */
export const callableJourneySchema = z
  .object({
    journey: idSchema('journey'),
    name: z.string(),
    /** The version that publishing takes now for `live`; null when there is none that could be taken. */
    live: z.int().min(1).nullable(),
    /** The newest first. */
    versions: z.array(
      z.object({
        number: z.int().min(1),
        name: z.string().nullable(),
        /** How people can leave it, as the exits of the drawing say. */
        outcomes: z.array(z.string()),
        steps: z.int().min(1),
      }),
    ),
  })
  .meta({ id: 'CallableJourney' });
export type CallableJourney = z.infer<typeof callableJourneySchema>;

const version = z.coerce.number<number | string>().int().min(1);

export const journeyCallEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journeys/{id}/callable',
    needs: 'journeys.read',
    summary: 'Published journeys that this one could call, with how each can end',
    params: idParams('journey'),
    answer: z.object({ items: z.array(callableJourneySchema) }),
  }),
  callee: endpoint({
    method: 'get',
    path: '/journeys/{id}/versions/{number}/plan',
    needs: 'journeys.read',
    summary: 'A published version as it runs, to check a drawing by that calls it',
    params: idParams('journey').extend({ number: version }),
    answer: z.object({
      journey: idSchema('journey'),
      version: z.int().min(1),
      /** The plan as JSON. Its meaning is `@makegood/journey`'s. */
      plan: z.record(z.string(), z.unknown()).meta({ id: 'Plan' }),
    }),
  }),
} as const;

/** What publishing would take for one step that calls a journey. */
export const takenCallSchema = z.object({
  step: z.string(),
  name: z.string(),
  journey: idSchema('journey'),
  journeyName: z.string(),
  version: z.int().min(1),
  /** What the live version of the calling journey holds there; null when it holds no such call. */
  before: z.int().min(1).nullable(),
});
