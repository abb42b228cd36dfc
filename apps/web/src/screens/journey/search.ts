import { z } from 'zod';

/** Where on a journey's screen somebody is: drawing, or looking at versions, at what is to be reviewed, or at one account going through. */
export const journeySearch = z.object({
  view: z.enum(['history', 'review', 'test']).optional().catch(undefined),
  /** The version that is looked at; the draft without it. */
  version: z.coerce.number<number | string>().int().min(1).optional().catch(undefined),
  /** What it is held against: a version. */
  against: z.coerce.number<number | string>().int().min(1).optional().catch(undefined),
  side: z.enum(['comments']).optional().catch(undefined),
});
export type JourneySearch = z.infer<typeof journeySearch>;
