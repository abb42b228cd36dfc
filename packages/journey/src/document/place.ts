import { z } from 'zod';

const coordinate = z.int().min(-1_000_000).max(1_000_000);

/** Where something stands, in the canvas's own pixels; y grows downwards. */
export const placeSchema = z.strictObject({ x: coordinate, y: coordinate });
export type Place = z.infer<typeof placeSchema>;
