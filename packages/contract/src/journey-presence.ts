import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { colleagueSchema, draftSchema, reviewMarkSchema, stepIdSchema } from './journey-values.ts';
import { idParams, instantSchema } from './values.ts';

/** Whoever has not been heard of for so long is not there any more; in milliseconds. */
export const PRESENCE_LASTS = 20_000;
/** How often a window that shows a journey says so; in milliseconds. */
export const PRESENCE_BEAT = 4_000;

export const presenceSchema = z
  .object({
    /** Who has the journey open: colleagues, and the one who asks when it is in another window of theirs. */
    people: z.array(
      colleagueSchema.extend({
        /** Whose panel they have open; null: none. */
        step: z.string().nullable(),
        since: instantSchema,
        /** Whether they may change it. */
        draws: z.boolean(),
        /** The one who asks, in another window. */
        me: z.boolean(),
      }),
    ),
    /** What stands now, so that a window hears of a colleague's change before it saves its own. */
    draft: draftSchema.pick({ revision: true, savedAt: true, savedBy: true }),
    review: reviewMarkSchema.nullable(),
    /** Threads that are not resolved. */
    openComments: z.int().min(0),
  })
  .meta({ id: 'Presence' });
export type Presence = z.infer<typeof presenceSchema>;

const journey = idParams('journey');
/** One window of a browser; made up by it. */
const tab = z.string().min(1).max(60);

export const journeyPresenceEndpoints = {
  beat: endpoint({
    method: 'post',
    path: '/journeys/{id}/presence',
    needs: 'journeys.read',
    summary: 'I have this journey open, at this step; answers who else has',
    params: journey,
    body: z.object({ tab, step: stepIdSchema.nullable() }),
    answer: presenceSchema,
  }),
  leave: endpoint({
    method: 'post',
    path: '/journeys/{id}/presence/leave',
    needs: 'journeys.read',
    summary: 'I have closed it',
    params: journey,
    body: z.object({ tab }),
    answer: z.object({ left: z.boolean() }),
  }),
} as const;
