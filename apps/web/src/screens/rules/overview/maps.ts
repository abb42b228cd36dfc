import { z } from 'zod';
import unitedStates from '../maps/united-states.json' with { type: 'json' };
import world from '../maps/world.json' with { type: 'json' };

const mapSchema = z.object({
  width: z.number(),
  height: z.number(),
  /** Code and outline. */
  areas: z.array(z.tuple([z.string(), z.string()])),
  /** Areas too small to be drawn: code and place. */
  dots: z.array(z.tuple([z.string(), z.number(), z.number()])),
});
export type CoverageMapData = z.infer<typeof mapSchema>;

export const MAPS = { world: mapSchema.parse(world), unitedStates: mapSchema.parse(unitedStates) } as const;
